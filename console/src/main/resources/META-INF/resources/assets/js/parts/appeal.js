/** Appeals against a decision: the note, and the answer. Nothing moves before the next cycle. */
import { post, programPath } from "../api.js";
import { h, slug } from "../dom.js";
import { day } from "../format.js";
import * as session from "../session.js";
import * as empty from "../views/empty.js";
import { form } from "./form.js";

/** A partner's appeals, and the way to open one. */
export function appealCard(context, partner, standing) {
  if (!standing.cycle) return null;
  const appeals = standing.appeals ?? [];
  const path = programPath(context.program, "partners", partner, "appeals");
  return h("section", { class: "card", "aria-labelledby": "appeals" },
    h("h2", { id: "appeals" }, "Appeals"),
    appeals.length ? h("ul", { class: "appeals" }, appeals.map((appeal) => item(context, appeal, false))) : empty.nothing("Nobody has appealed this partner's decisions."),
    appeals.some((appeal) => appeal.state === "open") ? null
      : form({ id: "open-appeal", title: "Appeal the latest decision", action: "Appeal", context, fields: [{ name: "note", label: "Why it is wrong", rows: 3 }], send: (values) => post(path, values) }));
}

/** All open appeals of a program. */
export function appealsCard(context, appeals) {
  if (!appeals) return null;
  return h("section", { class: "card", "aria-labelledby": "open-appeals" },
    h("h2", { id: "open-appeals" }, "Open appeals"),
    appeals.items.length ? h("ul", { class: "appeals" }, appeals.items.map((appeal) => item(context, appeal, true))) : empty.nothing("None is open."));
}

function item(context, appeal, named) {
  const link = () => h("a", { href: `#/${context.program}/partner/${encodeURIComponent(appeal.partner)}`, id: slug("appeal", appeal.id) }, appeal.name ?? appeal.partner);
  return h("li", {},
    h("p", {}, named ? [h("span", { class: "strong" }, link()), " · "] : null, h("span", { class: "muted" }, `${day(appeal.openedAt)}, ${appeal.openedBy}, about ${appeal.tier}`)),
    h("p", {}, appeal.note),
    appeal.state === "answered"
      ? h("p", {}, h("span", { class: `label state-${appeal.outcome === "upheld" ? "ok" : "unknown"}` }, appeal.outcome), ` ${appeal.answer} `, h("span", { class: "muted" }, `${day(appeal.answeredAt)}, ${appeal.answeredBy}`))
      : session.may("lead", "admin") ? answering(context, appeal) : h("p", { class: "muted" }, "open"));
}

function answering(context, appeal) {
  const path = programPath(context.program, "appeals", appeal.id, "answer");
  return form({
    id: slug("answer", appeal.id), title: "Answer", action: "Answer", context,
    fields: [{ name: "outcome", label: "Outcome", options: [["declined", "declined: the decision stands"], ["upheld", "upheld: the facts are to be mended"]] }, { name: "answer", label: "Answer", rows: 3 }],
    send: (values) => post(path, values),
  });
}

/** Pins: a partner and a person that plans keep together until a day, on somebody's word. */
import { programPath, put, remove } from "../api.js";
import { h, slug } from "../dom.js";
import { count, date, plusDays, today } from "../format.js";
import * as session from "../session.js";
import * as empty from "../views/empty.js";
import { form } from "./form.js";
import { partnerLink } from "./links.js";

const FURTHEST = 400;

export function pinsCard(context, { value, problem }, plan, people) {
  const items = value?.items ?? [];
  const lead = session.may("lead", "admin");
  return h("section", { class: "card", "aria-labelledby": "pins" },
    h("div", { class: "tier-head" }, h("h2", { id: "pins" }, "Pins"), h("span", { class: "count" }, items.length ? count(items.length, "partner") : "")),
    h("p", { class: "muted" }, "A pinned partner stays with its person through every new plan, until the day given."),
    problem ? empty.nothing(`They cannot be read: ${problem.message}`)
      : items.length === 0 ? empty.nothing("None: every plan is free to move anybody.")
        : h("ul", { class: "pins" }, items.map((pin) => item(context, pin, people, lead))),
    lead && value ? setting(context, plan, people) : null);
}

function item(context, pin, { name }, lead) {
  return h("li", {},
    h("div", {}, h("span", { class: "strong" }, partnerLink(context, pin, "pin")), pin.ineffective ? h("span", { class: "mark" }, "not in effect") : null,
      h("small", { class: "muted line" }, `${pin.memberName ?? name(pin.member)}, until ${date(pin.until)}`),
      pin.ineffective || pin.reason ? h("small", { class: "muted line" }, pin.ineffective ?? pin.reason) : null),
    lead ? h("div", {}, removing(context, pin)) : null);
}

function removing(context, pin) {
  const button = h("button", { type: "button", class: "quiet", id: slug("unpin", pin.partner), "aria-label": `Remove the pin of ${pin.name ?? pin.partner}` }, "Remove");
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await remove(programPath(context.program, "pins", pin.partner));
      context.refresh();
    } catch (problem) {
      button.disabled = false;
      button.after(h("p", { class: "error", role: "alert" }, problem.message));
    }
  });
  return button;
}

function setting(context, plan, { team }) {
  const named = new Map([...plan.members.flatMap((member) => member.partners), ...plan.unfunded].map((one) => [one.partner, one]));
  return h("div", {},
    h("datalist", { id: "pin-partners" }, [...named.values()].map((one) => h("option", { value: one.partner }, `${one.name ?? one.partner}${one.tier ? `, ${one.tier}` : ""}`))),
    form({
      id: "set-pin", title: "Pin a partner to a person", action: "Pin", context,
      fields: [
        { name: "partner", label: "Partner", hint: "Its id; names are offered as you type.", list: "pin-partners", autocomplete: "off" },
        { name: "member", label: "Person", options: team.map((one) => [one.member, one.name ?? one.member]) },
        { name: "until", label: "Until, that day included", type: "date", min: plusDays(today(), 1), max: plusDays(today(), FURTHEST) },
        { name: "reason", label: "Reason (shown to everybody)", optional: true },
      ],
      done: "Pinned. The plan follows.",
      send: ({ partner, reason, ...pin }) => put(programPath(context.program, "pins", partner), reason ? { ...pin, reason } : pin),
    }));
}

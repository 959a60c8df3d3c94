/** Exceptions: a partner held in a tier against the score, by whom, why, and for how long. */
import { post, programPath, remove } from "../api.js";
import { h, slug, table } from "../dom.js";
import { count, day } from "../format.js";
import * as session from "../session.js";
import * as empty from "../views/empty.js";
import { form } from "./form.js";

/** The mark beside a partner's name, with the tier that its score says; null without one. */
export function exceptionMark(exception, target) {
  if (!exception) return null;
  const says = target && target !== exception.tier ? `exception, score says ${target}` : "exception";
  return h("span", { class: "mark", title: `Held in ${exception.tier} by ${exception.owner}: ${exception.reason}` }, says);
}

/** What a partner's page says and offers. */
export function exceptionCard(context, partner, standing, tiers) {
  const held = standing.exception;
  const lead = session.may("lead", "admin");
  if (!held && (!lead || !standing.tier)) return null;
  const active = held?.state === "active";
  return h("section", { class: "card", "aria-labelledby": "exception" },
    h("div", { class: "tier-head" }, h("h2", { id: "exception" }, "Exception"), active ? h("span", { class: "mark" }, "in force") : null),
    held ? h("p", {}, `Held in `, h("span", { class: "strong" }, held.tier), ` by ${held.owner}: ${held.reason}. `,
      standing.target ? `The score says ${standing.target}. ` : "", active ? `Ends by itself after ${count(held.cyclesLeft, "more cycle")}.` : "It has ended; the next cycle decides by the score.")
      : empty.nothing("None: the score decides."),
    !lead ? null : active ? ending(context, partner, held) : granting(context, partner, tiers));
}

function granting(context, partner, tiers) {
  const path = programPath(context.program, "partners", partner, "exceptions");
  return form({
    id: "grant-exception", title: "Hold in a tier against the score", action: "Hold", context,
    fields: [
      { name: "tier", label: "Tier", options: tiers.map((tier) => [tier, tier]) },
      { name: "cycles", label: "For", options: [["1", "one cycle"], ["2", "two cycles"]] },
      { name: "owner", label: "Who answers for it" },
      { name: "reason", label: "Reason", rows: 3 },
    ],
    send: (values) => post(path, { ...values, cycles: Number(values.cycles) }),
  });
}

function ending(context, partner, held) {
  const path = programPath(context.program, "partners", partner, "exceptions", held.id);
  return form({ id: "end-exception", title: "End it now", action: "End", context, fields: [{ name: "reason", label: "Reason", rows: 2 }], send: (values) => remove(path, values) });
}

/** All that are in force in a program. */
export function exceptionsCard({ program }, exceptions) {
  if (!exceptions) return null;
  return h("section", { class: "card", "aria-labelledby": "exceptions" },
    h("div", { class: "tier-head" }, h("h2", { id: "exceptions" }, "Exceptions"), h("span", { class: "count" }, `${exceptions.inForce} of ${exceptions.mayBe} there may be`)),
    exceptions.items.length === 0 ? empty.nothing("None: every tier is what the score says.")
      : table("Exceptions in force", [{ title: "Partner" }, { title: "Held in" }, { title: "By" }, { title: "Reason" }, { title: "Cycles left", class: "num" }, { title: "Since" }],
        exceptions.items.map((one) => h("tr", {},
          h("th", { scope: "row" }, h("a", { href: `#/${program}/partner/${encodeURIComponent(one.partner)}`, id: slug("exception", one.partner) }, one.name ?? one.partner)),
          h("td", {}, one.tier), h("td", {}, one.owner), h("td", {}, one.reason), h("td", { class: "num" }, one.cyclesLeft), h("td", { class: "nowrap" }, day(one.grantedAt))))));
}

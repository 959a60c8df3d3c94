/** Commitments of partners: met, due or missed, and the items that stay open until they are met. */
import { attempt, get, programPath } from "../api.js";
import { h, table } from "../dom.js";
import { count, date, day, every, span } from "../format.js";
import * as empty from "../views/empty.js";
import { partnerCell } from "./links.js";

export const STATES = { due: "due", missed: "missed", met: "met" };
const SEVERITIES = ["high", "medium", "low"];
const LOOKS = { met: "ok", due: "unknown", missed: "bad", high: "bad", medium: "warn", low: "unknown" };
const SHOWN_AT_FIRST = 20;

export const label = (name) => h("span", { class: `label state-${LOOKS[name] ?? "unknown"}` }, name);

/** The counts of all that are there; those of a filter come with its answer. */
export function countsOf(counts, open) {
  const fact = (name, shown, note) => h("div", { class: "fact" }, h("dt", {}, name), h("dd", {}, shown, h("small", {}, note)));
  const high = open?.items.filter((one) => one.severity === "high").length ?? 0;
  return h("dl", {},
    fact("Met", String(counts.met), "done within their period"),
    fact("Due", String(counts.due), "their period is running"),
    fact("Missed", String(counts.missed), "the period ended without"),
    open ? fact("Open items", String(open.items.length), high ? `${high} of high severity` : "none of high severity") : null);
}

/** What was missed and not made good yet, the gravest first. */
export function openItems(context, { value, problem }, name) {
  const items = [...(value?.items ?? [])].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.inARow - a.inARow || (a.from < b.from ? -1 : 1));
  const shown = context.state.allOpen ? items : items.slice(0, SHOWN_AT_FIRST);
  return h("section", { class: "card", "aria-labelledby": "open-items" },
    h("div", { class: "tier-head" }, h("h2", { id: "open-items" }, "Open items"), h("span", { class: "count" }, items.length ? count(items.length, "item") : "")),
    h("p", { class: "muted" }, "Each closes by itself when an activity of its kind is logged for the partner."),
    problem ? empty.nothing(`They cannot be read: ${problem.message}`)
      : items.length === 0 ? empty.nothing("None: nothing promised was missed.")
        : table("Open items", [{ title: "Severity" }, { title: "Partner" }, { title: "Promised", class: "wide" }, { title: "Missed" }, { title: "Owner", class: "wide" }],
          shown.map((one) => h("tr", {},
            h("td", {}, label(one.severity)),
            partnerCell(context, one, `item-${one.kind}`, h("small", { class: "muted line" }, one.tier), folded(one.commitment)),
            h("td", { class: "wide" }, one.commitment, h("small", { class: "muted line" }, one.kind)),
            h("td", {}, span(one.from, one.to), one.inARow > 1 ? h("small", { class: "muted line" }, `${one.inARow} in a row`) : null, folded(ownerOf(one, name))),
            h("td", { class: "wide" }, ownerOf(one, name))))),
    shown.length < items.length ? h("button", { type: "button", class: "quiet", id: "all-items", onclick: () => { context.state.allOpen = true; context.refresh(); } }, `Show ${items.length - shown.length} more`) : null);
}

const ownerOf = (one, name) => (one.owner ? name(one.owner) : h("span", { class: "muted" }, "nobody"));
/** What has a column of its own where there is room for it. */
const folded = (content) => h("small", { class: "narrow" }, content);

export function standingTable(context, items, name) {
  return table("Commitments", [{ title: "State" }, { title: "Partner" }, { title: "Promised", class: "wide" }, { title: "Period" }, { title: "Owner", class: "wide" }],
    items.map((one) => h("tr", {},
      h("td", {}, label(one.state)),
      partnerCell(context, one, `standing-${one.commitment}`, h("small", { class: "muted line" }, one.tier), folded(`${one.commitment}, ${every(one.every)}`)),
      h("td", { class: "wide" }, one.commitment, h("small", { class: "muted line" }, every(one.every))),
      h("td", {}, period(one), folded(ownerOf(one, name))),
      h("td", { class: "wide" }, ownerOf(one, name)))));
}

function period(one) {
  if (one.state === "met") return [`met ${one.metAt ? `on ${day(one.metAt)}` : ""}`, h("small", { class: "muted line" }, span(one.from, one.to))];
  if (one.state === "due") return [`by ${date(one.to)}`, one.inARow > 0 ? h("small", { class: "muted line" }, `${one.inARow} missed before`) : null];
  return [span(one.from, one.to), one.inARow > 1 ? h("small", { class: "muted line" }, `${one.inARow} in a row`) : null];
}

/** What is read for a partner's page. */
export const ofPartner = ({ program, signal }, partner) => attempt(get(`${programPath(program, "commitments")}?limit=100&partner=${encodeURIComponent(partner)}`, signal));

/** What a partner is promised, and whether it is kept. */
export function promisesCard(context, { value, problem }, { problem: noTier, value: standing }) {
  if (noTier || !standing?.tier) return null;
  const items = value?.items ?? [];
  return h("section", { class: "card", "aria-labelledby": "promises" },
    h("div", { class: "tier-head" }, h("h2", { id: "promises" }, "Promises"), h("a", { href: `#/${context.program}/promises`, id: "all-promises" }, "All promises")),
    problem ? empty.nothing(`They cannot be read: ${problem.message}`)
      : items.length === 0 ? empty.nothing(`Its tier, ${standing.tier}, promises nothing that recurs.`)
        : table("Promises to this partner", [{ title: "State" }, { title: "Promised" }, { title: "Period" }],
          items.map((one) => h("tr", {}, h("td", {}, label(one.state)), h("th", { scope: "row" }, one.commitment, h("small", { class: "muted line" }, every(one.every))), h("td", {}, period(one))))));
}

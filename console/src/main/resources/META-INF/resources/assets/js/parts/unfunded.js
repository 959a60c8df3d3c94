/** What the tiers promise and the team cannot hold: by name, and the three ways out of it with their numbers. */
import { h, slug, table } from "../dom.js";
import { count, every, hours, number, score } from "../format.js";
import * as empty from "../views/empty.js";
import { partnerCell } from "./links.js";

const SHOWN_AT_FIRST = 15;

/** The commitments that a partner is short of, each with its hours. */
export function shortOf({ commitments }) {
  return (commitments ?? []).map((each) => `${each.commitment}, ${hours(each.hoursShort)}`).join("; ") || "–";
}

export function unfundedCard(context, plan, { value, problem }) {
  const items = value?.items ?? plan.unfunded;
  const short = value?.byTier ?? [{ partners: items.length, hoursShort: items.reduce((sum, one) => sum + one.hoursShort, 0) }];
  const sum = (what) => short.reduce((total, one) => total + one[what], 0);
  const all = context.state.unfunded ? items : items.slice(0, SHOWN_AT_FIRST);
  return h("section", { class: "card", "aria-labelledby": "unfunded" },
    h("div", { class: "tier-head" }, h("h2", { id: "unfunded" }, "Unfunded"), h("span", { class: "count" }, items.length ? `${count(sum("partners"), "partner")}, ${hours(sum("hoursShort"))} a week` : "")),
    items.length === 0 ? empty.nothing("Everybody gets what their tier promises.") : [
      h("p", { class: "muted" }, "Promised by the tier, and nobody has the hours. Each way out below was planned: carried out, it leaves nobody of that tier or a better one without."),
      problem ? h("p", { class: "warning" }, `The ways out cannot be shown now: ${problem.message}`) : null,
      value?.detail ? h("p", { class: "warning" }, value.detail) : null,
      (value?.waysOut ?? []).map((way) => ways(way, value.byTier?.find((one) => one.tier === way.tier))),
      table("Partners whose hours nobody has", [{ title: "Partner" }, { title: "Tier" }, { title: "Rank", class: "num wide" }, { title: "Left out", class: "wide" }, { title: "Hours short", class: "num" }],
        all.map((one) => h("tr", {}, partnerCell(context, one, "short"), h("td", {}, one.tier), h("td", { class: "num wide" }, one.rank ?? "–"),
          h("td", { class: "wide" }, shortOf(one)),
          h("td", { class: "num strong" }, hours(one.hoursShort))))),
      all.length < items.length ? h("button", { type: "button", class: "quiet", id: "all-unfunded", onclick: () => { context.state.unfunded = true; context.refresh(); } }, `Show ${items.length - all.length} more`) : null,
      value?.next && all.length === items.length ? h("p", { class: "muted" }, `The first ${items.length} of ${sum("partners")}, by tier and rank.`) : null,
    ]);
}

function ways(way, short) {
  const id = slug("way", way.tier);
  return h("section", { class: "ways-of", "aria-labelledby": id },
    h("h3", { id }, way.tier, short ? h("span", { class: "muted" }, ` ${count(short.partners, "partner")}, ${hours(short.hoursShort)} a week short`) : null),
    h("ul", { class: "ways" }, fewer(way), more(way), lighter(way)),
    way.least === false ? h("p", { class: "muted" }, "There was no time to search to the end: less may be enough.") : null);
}

function card(title, figure, ...told) {
  return h("li", {}, h("h4", {}, title), h("p", { class: "figure" }, figure ?? "–"), told.filter(Boolean).map((one) => h("p", { class: "muted" }, one)));
}

const ABOVE = "A better tier is short too: begin there.";

function fewer({ tier, fewer: way, shortAbove }) {
  if (!way) return card("Fewer in the tier", null, shortAbove ? ABOVE : "No number helps by itself.");
  const line = typeof way.line === "number" ? `The line would have to be ${typeof way.lineNow === "number" && way.lineNow !== way.line ? `at ${score(way.line)}, where now it is at ${score(way.lineNow)}` : `at ${score(way.line)}`}.` : null;
  return card("Fewer in the tier", [h("span", { class: "strong" }, number(way.partners)), ` instead of ${number(way.from)}`], `So many partners in ${tier}, the others in the next tier.`, line);
}

function more({ hours: way }) {
  if (!way) return card("More hours", null, "No more hours help by themselves.");
  return card("More hours", [h("span", { class: "strong" }, `+${hours(way.perWeek)}`), " a week"], "From one more person who may serve anybody",
    way.people ? `or from ${count(way.people, "more person", "more people")} of 40 hours a week.` : null);
}

function lighter({ lighter: way, shortAbove }) {
  if (!way || !(way.toHours ?? way.toEvery)) return card("A lighter commitment", null, shortAbove ? ABOVE : "No lighter form of its heaviest commitment frees enough.");
  const ways = [
    way.toHours !== undefined && way.toHours !== null ? [h("span", { class: "strong" }, hours(way.toHours)), ` instead of ${hours(way.hours)}`] : null,
    way.toEvery ? [h("span", { class: "strong" }, every(way.toEvery)), ` instead of ${every(way.every)}`] : null,
  ].filter(Boolean);
  return card("A lighter commitment", ways[0], ways[1] ? ["or ", ways[1]] : null, `${way.commitment}, now ${hours(way.hours)} ${every(way.every)}.`);
}

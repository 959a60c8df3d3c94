/** The plans before: why each came, what it moved, and what it meant for each person. */
import { get, programPath } from "../api.js";
import { h, slug, table } from "../dom.js";
import { count, hours, hoursMore, instant } from "../format.js";
import * as empty from "../views/empty.js";
import { lazy } from "./lazy.js";
import { partnerCell } from "./links.js";

const PAGE = 5;
const MOST = 100;

export function rebalancesCard(context, { value, problem }, people) {
  const plans = value?.items ?? [];
  return h("section", { class: "card", "aria-labelledby": "rebalances" },
    h("h2", { id: "rebalances" }, "Rebalances"),
    problem ? empty.nothing(`They cannot be read: ${problem.message}`)
      : plans.length === 0 ? empty.nothing("None yet: the first plan follows the first closed cycle.")
        : h("ul", { class: "people" }, plans.map((plan) => rebalance(context, plan, people))),
    value?.next && plans.length < MOST ? h("button", { type: "button", class: "quiet", id: "more-plans", onclick: () => { context.state.plans = plans.length + PAGE; context.refresh(); } }, "Show more") : null);
}

function rebalance(context, plan, people) {
  const id = slug("plan", plan.plan);
  const touched = (plan.members ?? []).filter((one) => one.gained > 0 || one.given > 0 || one.usedBefore !== one.used || one.offeredBefore !== one.offered);
  return h("li", {},
    h("div", { class: "person-head" }, h("h3", {}, cause(plan)), h("span", {}, instant(plan.asOf))),
    h("p", { class: "muted" }, `${count(plan.partnersMoved, "partner")} and ${hours(plan.hoursMoved)} moved, ${count(plan.ownersChanged, "owner")} changed.`),
    touched.length ? h("details", { id: `${id}-people` }, h("summary", { id: `${id}-people-summary` }, `Before and after, ${count(touched.length, "person", "people")}`), before(plan, touched)) : null,
    plan.partnersMoved > 0 ? lazy({
      id, title: `Who moved, ${count(plan.partnersMoved, "partner")}`, context,
      load: () => get(`${programPath(context.program, "allocation", "plans", plan.plan)}?limit=500`, context.signal),
      draw: (found) => [moves(context, found.moves, people, id), found.next ? h("p", { class: "muted" }, `The first ${found.moves.length} of ${plan.partnersMoved}.`) : null],
    }) : null);
}

const CAUSES = { cycle: "Tiers changed", framework: "The framework changed", team: "The team changed", pin: "A pin changed", "live-deal": "A live deal came or went", roster: "The roster changed", week: "A new week" };

/** What came first, which one it was, and what else was another than before. */
function cause(plan) {
  const [kind, ...which] = plan.cause.split(" ");
  const others = (plan.changed ?? []).filter((one) => one !== kind).map((one) => one.replace("-", " "));
  return [CAUSES[kind] ?? plan.cause, which.length ? h("small", { class: "muted" }, ` ${kind} ${which.join(" ")}`) : null,
    others.length ? h("small", { class: "muted" }, `, and besides: ${others.join(", ")}`) : null];
}

function before(plan, members) {
  return table(`Hours of each person before and after, ${plan.plan}`,
    [{ title: "Person" }, { title: "Offered", class: "num" }, { title: "Used", class: "num" }, { title: "Taken on", class: "num" }, { title: "Given up", class: "num" }],
    members.map((one) => h("tr", {},
      h("th", { scope: "row" }, one.name ?? one.member),
      h("td", { class: "num nowrap" }, fromTo(one.offeredBefore, one.offered)),
      h("td", { class: "num nowrap" }, fromTo(one.usedBefore, one.used)),
      h("td", { class: "num" }, one.gained > 0 ? hoursMore(one.gained) : "–"),
      h("td", { class: "num" }, one.given > 0 ? hoursMore(-one.given) : "–"))));
}

function fromTo(from, to) {
  if (from === undefined || from === null || from === to) return hours(to);
  return [`${hours(from)} → `, h("span", { class: "strong" }, hours(to))];
}

function moves(context, moved, { name }, id) {
  const told = (hoursOf) => {
    const all = Object.entries(hoursOf ?? {});
    return all.length ? all.map(([member, value]) => `${name(member)} ${hours(value)}`).join(", ") : "nobody";
  };
  return table("Partners whose hours moved", [{ title: "Partner" }, { title: "Tier", class: "wide" }, { title: "Before" }, { title: "After" }],
    moved.map((one) => h("tr", {}, partnerCell(context, one, id), h("td", { class: "wide" }, one.tier), h("td", {}, told(one.before)), h("td", { class: "strong" }, told(one.after)))));
}

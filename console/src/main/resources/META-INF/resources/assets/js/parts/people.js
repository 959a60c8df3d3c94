/** The team of the plan: each person's week as a bar, and the partners in it. */
import { h, s, slug, table } from "../dom.js";
import { count, date, hours } from "../format.js";
import { hoursBar } from "./bars.js";
import { partnerCell } from "./links.js";

export function peopleCard(context, plan, pins) {
  const most = Math.max(...plan.members.map((member) => member.offered + (member.reserved ?? 0)), 1);
  const tiers = tiersOf(plan);
  const pinned = new Map(pins.filter((pin) => !pin.ineffective).map((pin) => [pin.partner, pin]));
  return h("section", { class: "card", "aria-labelledby": "people" },
    h("h2", { id: "people" }, "The team"),
    legend(tiers, plan),
    h("ul", { class: "people" }, plan.members.map((member) => person(context, member, { most, tiers, pinned }))));
}

/** Names of tiers, best first, as far as the plan tells. */
export function tiersOf(plan) {
  return plan.byTier?.map((one) => one.tier) ?? [...new Set(plan.members.flatMap((member) => member.partners.map((one) => one.tier)))];
}

function legend(tiers, plan) {
  const served = tiers.filter((tier) => plan.members.some((member) => member.partners.some((one) => one.tier === tier)));
  const keys = served.map((tier) => [tier, `tier-${tiers.indexOf(tier)}`]);
  if (plan.members.some((member) => member.reserved > 0)) keys.push(["reserve for live deals", "reserve"], ["live deals", "live"]);
  keys.push(["free", "track"]);
  return h("ul", { class: "legend", "aria-label": "Colours" }, keys.map(([name, look]) =>
    h("li", {}, s("svg", { viewBox: "0 0 10 10", class: "key", "aria-hidden": "true" }, s("rect", { width: 10, height: 10, rx: 2, class: look })), name)));
}

function person(context, member, { most, tiers, pinned }) {
  const id = slug("person", member.member);
  const full = member.offered > 0 ? Math.round((member.used / member.offered) * 100) : 0;
  return h("li", {},
    h("div", { class: "person-head" },
      h("h3", {}, member.name ?? member.member),
      h("span", {}, h("span", { class: "strong" }, hours(member.used)), ` of ${hours(member.offered)} · ${full} %`)),
    hoursBar(member, most, tiers),
    member.reserved > 0 ? h("p", { class: "muted apart" }, `and ${hours(member.reserved)} in reserve for live deals, ${member.liveDealHours > 0 ? `${hours(member.liveDealHours)} of it in use` : "none of it in use"}`) : null,
    member.partners.length
      ? h("details", { id }, h("summary", { id: `${id}-summary` }, count(member.partners.length, "partner")),
        table(`Partners of ${member.name ?? member.member}`, [{ title: "Partner" }, { title: "Tier" }, { title: "Hours a week", class: "num" }],
          member.partners.map((one) => row(context, member, one, pinned.get(one.partner)))))
      : h("p", { class: "muted" }, "Serves nobody in this plan."));
}

function row(context, member, one, pin) {
  const held = pin?.member === member.member;
  return h("tr", {},
    partnerCell(context, one, `hours-${slug(member.member)}`, held ? h("span", { class: "mark", title: pin.reason }, `pinned until ${date(pin.until)}`) : null),
    h("td", {}, one.tier ?? ""),
    h("td", { class: "num" }, hours(one.hours), one.liveDealHours > 0 ? h("small", { class: "muted" }, ` and ${hours(one.liveDealHours)} for a live deal`) : null));
}

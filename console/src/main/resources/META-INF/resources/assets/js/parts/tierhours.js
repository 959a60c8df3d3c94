/** How the hours of the plan are shared out over the tiers. */
import { h, s, table } from "../dom.js";
import { count, hours, percent } from "../format.js";

export function tierHoursCard(plan) {
  const tiers = (plan.byTier ?? []).filter((one) => one.entitled > 0 || one.planned > 0);
  if (tiers.length === 0) return null;
  return h("section", { class: "card", "aria-labelledby": "tier-hours" },
    h("h2", { id: "tier-hours" }, "Where the hours go"),
    shareBar(tiers.map((one) => ({ tier: one.tier, share: one.share, index: plan.byTier.indexOf(one) })), "Planned hours by tier"),
    table("Hours a week by tier", [{ title: "Tier" }, { title: "Promised", class: "num" }, { title: "Planned", class: "num" }, { title: "Share", class: "num" }],
      tiers.map((one) => h("tr", {},
        h("th", { scope: "row" }, tierKey(plan.byTier.indexOf(one)), one.tier, h("small", { class: "muted line" }, count(one.partners, "partner"))),
        h("td", { class: "num" }, hours(one.entitled)),
        h("td", { class: "num strong" }, hours(one.planned)), h("td", { class: "num" }, percent(one.share))))));
}

/** The colour a tier has in every picture of hours. */
export function tierKey(index) {
  return s("svg", { viewBox: "0 0 10 10", class: "key before", "aria-hidden": "true" }, s("rect", { width: 10, height: 10, rx: 2, class: `tier-${index}` }));
}

/** Parts of a whole, one after the other. */
export function shareBar(parts, title) {
  let x = 0;
  const told = `${title}: ${parts.map((one) => `${one.tier} ${percent(one.share)}`).join(", ")}`;
  return s("svg", { class: "week", viewBox: "0 0 100 16", preserveAspectRatio: "none", role: "img", "aria-label": told },
    s("rect", { x: 0, y: 0, width: 100, height: 16, class: "track" }),
    parts.map((one) => {
      const width = Math.max(one.share ?? 0, 0) * 100;
      const part = s("rect", { x, y: 0, width, height: 16, class: `segment tier-${one.index}` }, s("title", {}, `${one.tier}: ${percent(one.share)}`));
      x += width;
      return part;
    }));
}

/** Bars: of points per factor, and of hours per partner. Widths are SVG attributes, so no style is needed. */
import { h, s } from "../dom.js";
import { hours, score } from "../format.js";

/** Points of each factor one after the other, on a scale of 0 to 100. */
export function factorStack(factors) {
  let x = 0;
  const parts = factors.map((factor, index) => {
    const part = s("rect", { x, y: 0, width: Math.max(factor.points, 0), height: 6, class: `factor-${index % 5}` },
      s("title", {}, `${factor.factor}: ${factor.known ? `${score(factor.points)} points` : "unknown"}`));
    x += Math.max(factor.points, 0);
    return part;
  });
  const told = factors.map((factor) => `${factor.factor} ${factor.known ? score(factor.points) : "unknown"}`).join(", ");
  return s("svg", { class: "stack", viewBox: "0 0 100 6", preserveAspectRatio: "none", role: "img", "aria-label": told },
    s("rect", { x: 0, y: 0, width: 100, height: 6, class: "track" }), parts);
}

export function factorLegend(factors) {
  return h("ul", { class: "legend", "aria-label": "Factors" }, factors.map((factor, index) =>
    h("li", {}, s("svg", { viewBox: "0 0 10 10", class: "key", "aria-hidden": "true" },
      s("rect", { width: 10, height: 10, rx: 2, class: `factor-${index % 5}` })), factor.factor ?? factor)));
}

/** One factor: points out of the most it can give; dashed when nothing is known. */
export function factorBar(factor, most, index) {
  const share = most > 0 ? Math.min(Math.max(factor.points / most, 0), 1) * 100 : 0;
  const told = factor.known ? `${score(factor.points)} of ${most} points` : `unknown, 0 of ${most} points`;
  return s("svg", { class: `bar ${factor.known ? "" : "unknown"}`, viewBox: "0 0 100 10", preserveAspectRatio: "none", role: "img", "aria-label": told },
    s("rect", { x: 0, y: 0, width: 100, height: 10, class: "track" }),
    s("rect", { x: 0, y: 0, width: share, height: 10, class: `factor-${index % 5}` }));
}

/**
 * A person's week: what is offered as the track, the hours of each partner as segments in the colour of their tier, and
 * apart from it the reserve for live deals, as far as it is in use.
 */
export function hoursBar(member, most, tiers = []) {
  const unit = most > 0 ? 100 / most : 0;
  const bar = (x, width, look, title) => s("rect", { x: x * unit, y: 0, width: width * unit, height: 16, class: look }, title ? s("title", {}, title) : null);
  let x = 0;
  const segments = member.partners.filter((partner) => partner.hours > 0).map((partner) => {
    const segment = bar(x, partner.hours, `segment tier-${Math.max(tiers.indexOf(partner.tier), 0)}`, `${partner.name ?? partner.partner}: ${hours(partner.hours)}`);
    x += partner.hours;
    return segment;
  });
  const reserved = member.reserved ?? 0;
  const live = member.liveDealHours ?? 0;
  const told = `${hours(member.used)} of ${hours(member.offered)} used by ${member.partners.length} partners`
    + (reserved > 0 ? `, ${hours(live)} of ${hours(reserved)} reserved for live deals` : "");
  return s("svg", { class: "week", viewBox: "0 0 100 16", preserveAspectRatio: "none", role: "img", "aria-label": told },
    bar(0, member.offered, "track"), segments,
    reserved > 0 ? [bar(member.offered, reserved, "reserve", `reserve: ${hours(reserved)}`), live > 0 ? bar(member.offered, Math.min(live, reserved), "live", `live deals: ${hours(live)}`) : null] : null);
}

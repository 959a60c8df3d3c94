/** Entitled, planned and actual hours of each tier, side by side. */
import { h, s } from "../dom.js";
import { hours } from "../format.js";

export const KINDS = { entitled: "entitled", planned: "planned", actual: "actual" };

export function groupedCard({ tiers }) {
  const shown = tiers.filter((one) => Object.keys(KINDS).some((kind) => one[kind] > 0));
  const most = Math.max(...shown.flatMap((one) => Object.keys(KINDS).map((kind) => one[kind] ?? 0)), 0.1);
  return h("section", { class: "card", "aria-labelledby": "by-tier" },
    h("h2", { id: "by-tier" }, "Hours by tier"), kindLegend(),
    h("ul", { class: "groups" }, shown.map((one) => h("li", {}, h("h3", {}, one.tier),
      h("ul", {}, Object.entries(KINDS).map(([kind, name]) => bar(kind, name, one[kind] ?? 0, most)))))));
}

export function kindLegend() {
  return h("ul", { class: "legend", "aria-label": "Colours" }, Object.entries(KINDS).map(([kind, name]) =>
    h("li", {}, s("svg", { viewBox: "0 0 10 10", class: "key", "aria-hidden": "true" }, s("rect", { width: 10, height: 10, rx: 2, class: kind })), name)));
}

function bar(kind, name, value, most) {
  return h("li", {},
    s("svg", { class: "step", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
      s("rect", { x: 0, y: 0, width: Math.max((value / most) * 100, 0.4), height: 10, class: kind })),
    h("span", { class: "num" }, h("span", { class: "sr-only" }, `${name}: `), hours(value)));
}

/** The share of all hours that each tier was to have, and the share it had. */
import { h, table } from "../dom.js";
import { percent } from "../format.js";
import { shareBar, tierKey } from "./tierhours.js";

export function sharesCard({ tiers }) {
  const parts = (what) => tiers.map((one, index) => ({ tier: one.tier, share: one[what] ?? 0, index }));
  const row = (name, what) => h("div", { class: "share" }, h("span", { class: "muted" }, name), shareBar(parts(what), `${name} hours by tier`));
  return h("section", { class: "card", "aria-labelledby": "shares" },
    h("h2", { id: "shares" }, "Share of the hours"),
    row("Planned", "plannedShare"), row("Actual", "actualShare"),
    table("Share of all hours by tier", [{ title: "Tier" }, { title: "Partners", class: "num wide" }, { title: "Planned", class: "num" }, { title: "Actual", class: "num" }, { title: "Difference", class: "num" }],
      tiers.map((one, index) => h("tr", {},
        h("th", { scope: "row" }, tierKey(index), one.tier), h("td", { class: "num wide" }, one.partners),
        h("td", { class: "num" }, percent(one.plannedShare)), h("td", { class: "num strong" }, percent(one.actualShare)), h("td", { class: "num" }, difference(one))))));
}

function difference({ plannedShare, actualShare }) {
  const points = Math.round((actualShare ?? 0) * 100) - Math.round((plannedShare ?? 0) * 100);
  return points === 0 ? "±0" : `${points > 0 ? "+" : "−"}${Math.abs(points)} points`;
}

/** Hours out of the reserve, for as long as a big deal is open. */
import { h, table } from "../dom.js";
import { hours } from "../format.js";
import { partnerCell } from "./links.js";

export function liveDealsCard(context, deals, { name }) {
  if (deals.length === 0) return null;
  return h("section", { class: "card", "aria-labelledby": "live-deals" },
    h("h2", { id: "live-deals" }, "Live deals"),
    h("p", { class: "muted" }, "Hours from the reserve for big open deals below the best tier. They end with the deal; the tier stays."),
    table("Live deals", [{ title: "Partner" }, { title: "Deal" }, { title: "Person" }, { title: "Hours", class: "num" }],
      deals.map((deal) => h("tr", {},
        partnerCell(context, deal, "live"),
        h("td", {}, h("span", { class: "mono" }, deal.deal)),
        h("td", {}, deal.member ? name(deal.member) : `nobody, ${hours(deal.hoursShort)} short`),
        h("td", { class: "num" }, hours(deal.hours))))));
}

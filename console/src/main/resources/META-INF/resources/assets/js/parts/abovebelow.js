/** The partners that got more hours than their tier gives them, and those that got less: the most hours first. */
import { h, table } from "../dom.js";
import { hours, hoursMore } from "../format.js";
import * as empty from "../views/empty.js";
import { partnerCell } from "./links.js";

export function aboveCard(context, { above = [] }) {
  return card(context, { id: "above", title: "Served above tier", told: "The loudest partners: they take hours that their score did not earn.", none: "Nobody got more than their tier gives.", caption: "Partners served above their tier", difference: (one) => one.above, look: "down", items: above });
}

export function belowCard(context, { below = [] }) {
  return card(context, { id: "below", title: "Served below tier", told: "Promised by their tier, and given to somebody else.", none: "Nobody got less than their tier gives.", caption: "Partners served below their tier", difference: (one) => -one.below, look: "down", items: below });
}

function card(context, { id, title, told, none, caption, difference, look, items }) {
  return h("section", { class: "card", "aria-labelledby": id },
    h("h2", { id }, title), h("p", { class: "muted" }, told),
    items.length === 0 ? empty.nothing(none)
      : table(caption, [{ title: "Partner" }, { title: "Entitled", class: "num" }, { title: "Planned", class: "num wide" }, { title: "Actual", class: "num" }, { title: id === "above" ? "Above" : "Below", class: "num" }],
        items.map((one) => h("tr", {},
          partnerCell(context, one, id, h("small", { class: "muted line" }, one.tier ?? "in no tier")),
          h("td", { class: "num" }, hours(one.entitled)), h("td", { class: "num wide" }, hours(one.planned)), h("td", { class: "num" }, hours(one.actual)),
          h("td", { class: `num strong nowrap ${look}` }, hoursMore(difference(one)))))));
}

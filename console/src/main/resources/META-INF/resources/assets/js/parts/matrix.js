/** Who moved from which tier to which between two cycles. */
import { h, table } from "../dom.js";
import { count, day } from "../format.js";
import * as empty from "../views/empty.js";

/** The whole card; {@code movement} is null while no cycle has closed, {@code receipts} a link to what it rests on. */
export function matrixCard(movement, receipts) {
  return h("section", { class: "card", "aria-labelledby": "matrix" },
    h("div", { class: "tier-head" }, h("h2", { id: "matrix" }, "Movement of the last cycle"), h("span", { class: "label official" }, "official")),
    !movement ? empty.nothing("It comes with the first closed cycle.") : [
      h("p", { class: "as-of" }, movement.against ? `from ${day(movement.against.asOf)} to ${day(movement.asOf)}: ` : `on ${day(movement.asOf)}, the first cycle: `,
        told(movement.counts)),
      receipts,
      movement.detail ? h("p", { class: "muted" }, movement.detail) : null,
      table("Partners by tier before and after", [{ title: "From \\ to" }, ...movement.tiers.map((tier) => ({ title: tier, class: "num" })), { title: "Left", class: "num" }],
        [...movement.rows.map((row) => line(movement, row.from, row.to, row.left)), line(movement, "entered", movement.entered, null)]),
    ]);
}

function told(counts) {
  return `${count(counts.moved, "move")}, ${counts.stayed} stayed, ${counts.entered} entered, ${counts.left} left.`;
}

function line(movement, from, to, left) {
  return h("tr", {}, h("th", { scope: "row" }, from),
    movement.tiers.map((tier) => h("td", { class: `num ${tier === from ? "muted" : to[tier] ? "strong" : ""}` }, to[tier] ? String(to[tier]) : "·")),
    h("td", { class: "num" }, left === null ? "" : left ? String(left) : "·"));
}

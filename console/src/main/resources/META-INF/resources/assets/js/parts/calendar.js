/** When the next cycle is due, and since when one is overdue. */
import { h } from "../dom.js";
import { count, day } from "../format.js";

const MODES = { automatic: "closes by itself", prompted: "waits for a lead" };

/** A sentence for the heading of the board; null without a calendar. */
export function nextCycle(calendar) {
  if (!calendar?.next) return null;
  return h("p", { class: "as-of" }, "Next cycle ", h("span", { class: "strong" }, day(calendar.next)), `, ${MODES[calendar.mode] ?? calendar.mode}`);
}

/** An alert when a due cycle was missed; null otherwise. */
export function overdue(calendar) {
  const late = calendar?.overdue;
  if (!late) return null;
  return h("p", { class: "warning", role: "alert" },
    h("span", { class: "strong" }, late.days > 0 ? `A cycle is overdue by ${count(late.days, "day")}.` : "A cycle is overdue since today."),
    late.missed > 1 ? ` ${count(late.missed, "due date")} went by.` : null,
    " Tiers and hours follow scores of the cycle before until it is closed.");
}

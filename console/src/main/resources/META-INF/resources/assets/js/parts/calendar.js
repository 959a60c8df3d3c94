/** When the next cycle is due, and since when one is overdue. */
import { h, table } from "../dom.js";
import { count, date, day } from "../format.js";

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

const REMINDERS = { said: "said", planned: "planned", skipped: "left out" };

/** The due dates of a year with their reminders; null without a calendar. */
export function datesCard(calendar) {
  if (!calendar?.dates?.length) return null;
  return h("section", { class: "card", "aria-labelledby": "dates" },
    h("div", { class: "tier-head" }, h("h2", { id: "dates" }, "Cycles of the next 12 months"), h("span", { class: "count" }, calendar.timeZone)),
    table("Due dates", [{ title: "Due" }, { title: "Reminders" }], calendar.dates.map((due) => h("tr", {},
      h("th", { scope: "row" }, date(due.on)),
      h("td", {}, due.reminders.map((one) => `${count(one.daysBefore, "day")} before: ${REMINDERS[one.state] ?? one.state}`).join(", ") || "–")))));
}

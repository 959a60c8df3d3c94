/** The next cycle if nothing happens: who falls, who rises, and what that means in hours. */
import { h, slug, table } from "../dom.js";
import { count, day, hours, points, score } from "../format.js";
import * as empty from "../views/empty.js";

const CHANGES = { falls: "↓ falls", rises: "↑ rises", enters: "+ enters", pending: "pending" };

export function forecastCard(context, { value: forecast, problem }) {
  return h("section", { class: "card", "aria-labelledby": "forecast" },
    h("div", { class: "tier-head" }, h("h2", { id: "forecast" }, "The next cycle, if nothing happens"), h("span", { class: "label running" }, "forecast")),
    problem ? empty.nothing(problem.message) : told(context, forecast));
}

function told(context, forecast) {
  const moving = forecast.items.filter((item) => item.change !== "stays");
  return [
    forecast.cycles.map((cycle, index) => h("p", { class: index ? "muted" : "as-of" },
      h("span", { class: "strong" }, day(cycle.dueAt)), `: ${cycle.moveCounts.demoted} down, ${cycle.moveCounts.promoted} up, ${cycle.moveCounts.pending} pending; `
        + `${hours(cycle.hours.freed)} a week come free, ${hours(cycle.hours.needed)} are needed.`)),
    moving.length === 0 ? empty.nothing("Nobody would move.")
      : table("Partners that would move", [{ title: "Partner" }, { title: "Change" }, { title: "When" }, { title: "Score then", class: "num" }, { title: "Needed", class: "num" }, { title: "Gap", class: "num" }],
        moving.slice(0, 30).map((item) => row(context, item))),
    moving.length > 30 ? h("p", { class: "muted" }, `and ${count(moving.length - 30, "more partner")}`) : null,
  ];
}

function row({ program }, item) {
  const aim = item.hold ?? item.rise;
  return h("tr", {},
    h("th", { scope: "row" }, h("a", { href: `#/${program}/partner/${encodeURIComponent(item.partner)}`, id: slug("forecast", item.partner) }, item.name ?? item.partner)),
    h("td", { class: `direction ${DIRECTION[item.change] ?? ""}` }, CHANGES[item.change] ?? item.change, ` · ${item.tier ?? "–"} → ${(item.next.tier === item.tier ? item.after : item.next)?.tier ?? item.next.tier}`),
    h("td", { class: "nowrap" }, item.at ? day(item.at) : "–"),
    h("td", { class: "num" }, score(item.score.then)),
    h("td", { class: "num" }, aim ? score(aim.needed) : "–"),
    h("td", { class: "num", title: aim ? gapTold(aim) : null }, aim?.gap === undefined ? "–" : points(aim.gap)));
}

const DIRECTION = { falls: "demoted", rises: "promoted", enters: "entered", pending: "pending" };

function gapTold({ tier, gap }) {
  return gap > 0 ? `${score(gap)} points are short of ${tier}` : `${score(-gap)} points to spare in ${tier}`;
}

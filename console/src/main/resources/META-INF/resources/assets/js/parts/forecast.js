/** The next cycle if nothing happens: who falls, who rises, and what that means in hours. */
import { get, programPath } from "../api.js";
import { h, slug, swap, table } from "../dom.js";
import { count, day, hours, points, score } from "../format.js";
import * as empty from "../views/empty.js";
import { lacking } from "./lacking.js";

const CHANGES = { falls: "↓ falls", rises: "↑ rises", enters: "+ enters", pending: "pending" };
const DIRECTION = { falls: "demoted", rises: "promoted", enters: "entered", pending: "pending" };
const AT_FIRST = 30;
const MOST = 500;

/**
 * The cycles to come and the first of those who would move, best ranks first, with how many there are. One list after
 * the other: the first makes the forecast, the others are read from it.
 */
export async function forecast({ program, signal }, limit = AT_FIRST) {
  const lists = [];
  for (const change of Object.keys(CHANGES))
    lists.push(await get(`${programPath(program, "forecast")}?${new URLSearchParams({ change, limit })}`, signal));
  const items = new Map(lists.flatMap((list) => list.items).map((item) => [item.partner, item]));
  return {
    cycles: lists[0].cycles,
    total: lists.reduce((sum, list) => sum + list.total, 0),
    items: [...items.values()].sort((one, other) => one.rank.then - other.rank.then).slice(0, limit),
    limit,
  };
}

export function forecastCard(context, { value: found, problem }) {
  return h("section", { class: "card", "aria-labelledby": "forecast" },
    h("div", { class: "tier-head" }, h("h2", { id: "forecast" }, "The next cycle, if nothing happens"), h("span", { class: "label running" }, "forecast")),
    problem ? empty.nothing(problem.message) : body(context, found));
}

function body(context, found) {
  const inside = h("div", {});
  const said = h("p", { class: "error", role: "alert" });
  const show = (shown) => swap(inside, told(context, shown, () => more(shown)));
  show(found);
  return [inside, said];

  async function more({ limit }) {
    said.textContent = "";
    try {
      show(await forecast(context, Math.min(limit * 4, MOST)));
    } catch (problem) {
      if (problem.name !== "AbortError") said.textContent = problem.message;
    }
  }
}

function told(context, found, more) {
  const left = found.total - found.items.length;
  return [
    found.cycles.map((cycle, index) => h("p", { class: index ? "muted" : "as-of" },
      h("span", { class: "strong" }, day(cycle.dueAt)), `: ${cycle.moveCounts.demoted} down, ${cycle.moveCounts.promoted} up, ${cycle.moveCounts.pending} pending; `
        + `${hours(cycle.hours.freed)} a week come free, ${hours(cycle.hours.needed)} are needed.`)),
    found.total === 0 ? empty.nothing("Nobody would move.")
      : table("Partners that would move", [{ title: "Partner" }, { title: "Change" }, { title: "When" }, { title: "Score then", class: "num" }, { title: "Needed", class: "num" }, { title: "Gap", class: "num" }],
        found.items.map((item) => row(context, found, item))),
    left > 0 ? h("p", { class: "muted" }, `and ${count(left, "more partner")}`) : null,
    left > 0 && found.limit < MOST ? h("button", { type: "button", class: "quiet", id: "more-movers", onclick: more }, "Show more") : null,
  ];
}

function row({ program }, found, item) {
  const step = decided(item);
  const aim = aimed(found, item, step);
  return h("tr", {},
    h("th", { scope: "row" }, h("a", { href: `#/${program}/partner/${encodeURIComponent(item.partner)}`, id: slug("forecast", item.partner) }, item.name ?? item.partner)),
    h("td", { class: `direction ${DIRECTION[item.change] ?? ""}` }, CHANGES[item.change] ?? item.change, ` · ${step.tier === item.tier ? item.tier : `${item.tier ?? "–"} → ${step.tier}`}`),
    h("td", { class: "nowrap" }, day(item.at ?? step.dueAt)),
    h("td", { class: "num" }, score(aim?.score ?? step.score)),
    h("td", { class: "num" }, aim ? [score(aim.needed), h("small", {}, ` for ${aim.tier}`)] : "–"),
    h("td", { class: "num", title: aim ? gapTold(aim) : null }, aim ? points(aim.gap) : "–",
      aim ? lacking({ floors: aim.floors, coverage: aim.coverage }).map((one) => h("small", {}, ` ${one}`)) : null));
}

/** What the cycle decides that moves it, or at which its demotion is pending. */
function decided({ tier, change, next, after }) {
  const already = next.tier !== tier || (change === "pending" && next.pendingDemotion);
  return already || !after ? next : after;
}

/**
 * What the tier takes that is at stake, and the score at the same cycle: the tier that a partner is let into at the cycle
 * that moves it, which may be several better; or the one that it holds, at the next cycle. What it takes to hold it at the
 * one after that is not foretold.
 */
function aimed({ cycles }, item, step) {
  if (item.change !== "rises" && item.change !== "enters") return step === item.next && item.hold ? { ...item.hold, score: item.score.then } : null;
  const line = cycles.find((cycle) => cycle.dueAt === step.dueAt)?.lines[step.tier];
  if (!line) return item.rise && { ...item.rise, score: item.score.then };
  const needed = line.bySegment?.[item.segment] ?? line.score;
  return { tier: step.tier, needed, gap: needed - step.score, score: step.score };
}

function gapTold({ tier, gap }) {
  return gap > 0 ? `${score(gap)} points are short of ${tier}` : `${score(-gap)} points to spare in ${tier}`;
}

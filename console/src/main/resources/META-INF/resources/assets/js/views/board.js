/** Tiers as of the last cycle, and beside them the ranking as it runs. */
import { attempt, find, get, programPath } from "../api.js";
import { h, slug, table } from "../dom.js";
import { count, day, every, hours, instant, points, score, way } from "../format.js";
import { nextCycle, overdue } from "../parts/calendar.js";
import { closeCycle } from "../parts/cycle.js";
import { download } from "../parts/download.js";
import { exceptionMark } from "../parts/exception.js";
import { pendingLacks } from "../parts/lacking.js";
import { placeMark } from "../parts/place.js";
import * as empty from "./empty.js";
import { ranking } from "./ranking.js";

const SHOWN_AT_FIRST = 20;
const OWNERS = { named: "A named owner", pool: "Shared in the team", none: "No owner: content and automation" };

export async function show(context) {
  const { program, signal } = context;
  const [framework, found, roster, scores, calendar, cycles] = await Promise.all([
    find(programPath(program, "framework"), signal),
    find(programPath(program, "tiers"), signal),
    attempt(get(`${programPath(program, "partners")}?limit=1`, signal)),
    attempt(get(`${programPath(program, "scores")}?limit=${context.state.ranked ?? 50}`, signal)),
    attempt(get(programPath(program, "calendar"), signal)),
    attempt(get(`${programPath(program, "cycles")}?limit=1`, signal)),
  ]);
  const tiers = found ?? { tiers: [] };
  const decided = Boolean(tiers.cycle);
  const closing = closeCycle(context, cycles.value?.items[0]);
  const someone = !roster.value || roster.value.items.length > 0;
  return [
    heading(context, tiers, decided && framework ? closing : null, calendar.value),
    overdue(calendar.value),
    h("div", { class: "beside" },
      h("div", { class: "tiers" }, board(context, { framework, tiers, decided, someone, closing })),
      framework && someone ? ranking(context, scores, tiers) : null),
  ];
}

function heading(context, tiers, closing, calendar) {
  return h("header", { class: "heading" },
    h("div", {},
      h("h1", {}, "Tier board"),
      tiers.cycle
        ? h("p", { class: "as-of" }, h("span", { class: "label official" }, "official"),
          ` as of ${instant(tiers.asOf)} · cycle `, h("span", { class: "mono" }, tiers.cycle), ` · framework v${tiers.frameworkVersion}`)
        : null,
      nextCycle(calendar)),
    h("div", { class: "close-cycle" },
      tiers.cycle ? download("board-csv", "CSV", programPath(context.program, "tiers"), `${context.program}-board.csv`) : null,
      closing));
}

function board(context, { framework, tiers, decided, someone, closing }) {
  if (!framework) return empty.noFramework(context.program);
  if (!someone) return empty.noPartners(context.program);
  if (!decided) return [empty.noCycle(closing), tiers.tiers.map((tier) => section(context, tier, false))];
  return tiers.tiers.map((tier) => section(context, tier, true, tiers.minCoverage));
}

function section(context, tier, decided, minCoverage) {
  const id = slug("tier", tier.name);
  const open = context.state[id] ?? false;
  const shown = open ? tier.partners : tier.partners.slice(0, SHOWN_AT_FIRST);
  const rows = shown.map((partner) => row(context, partner, minCoverage));
  const all = tier.count ?? tier.partners.length;
  const more = tier.partners.length - shown.length;
  return h("section", { class: "card tier", "aria-labelledby": id },
    h("div", { class: "tier-head" },
      h("h2", { id }, tier.name),
      h("span", { class: "count" }, decided ? count(all, "partner") : "")),
    tier.service ? service(tier.service) : null,
    rows.length ? partners(tier.name, rows) : decided ? empty.nothing("Nobody is in this tier.") : null,
    more > 0 ? h("button", { type: "button", class: "quiet", id: `${id}-all`, onclick: () => { context.state[id] = true; context.refresh(); } }, `Show ${more} more`) : null,
    open && all > tier.partners.length ? h("p", { class: "muted" }, `The first ${tier.partners.length} of ${all}; the CSV has all.`) : null);
}

function service(level) {
  const weekly = !level.hoursPerWeek ? null : `${hours(level.hoursPerWeek)} a week each`;
  return h("p", { class: "service" },
    h("span", {}, OWNERS[level.owner] ?? level.owner), weekly ? h("span", {}, weekly) : null,
    (level.commitments ?? []).map((one) => h("span", {}, `${one.name} ${every(one.every)}`)));
}

function partners(tier, rows) {
  return table(`Partners in ${tier}`, [
    { title: "Rank", class: "num" }, { title: "Partner" }, { title: "Segment", class: "wide" }, { title: "Score", class: "num" }, { title: "Trend", class: "num wide" }, { title: "Since", class: "wide" },
  ], rows);
}

function row({ program }, partner, minCoverage) {
  return h("tr", {},
    h("td", { class: "num" }, partner.rank ?? "–"),
    h("th", { scope: "row" },
      h("a", { href: `#/${program}/partner/${encodeURIComponent(partner.partner)}`, id: slug("board", partner.partner) }, partner.name),
      partner.pendingDemotion ? h("span", { class: "mark", title: pendingTold(partner) }, "pending demotion") : null,
      exceptionMark(partner.exception, partner.target), placeMark(partner, minCoverage)),
    h("td", { class: "wide" }, partner.segment),
    h("td", { class: "num strong" }, score(partner.score)),
    h("td", { class: "num wide" }, trend(partner.trend)),
    h("td", { class: "wide" }, day(partner.since)));
}

function pendingTold({ pending, coverage }) {
  if (!pending?.goesDownAt) return "Below its tier; kept by the grace";
  return `Below its tier; goes down on ${day(pending.goesDownAt)}: ${pendingLacks(pending, { coverage }).join("; ")}`;
}

/** Against the cycle before, never against yesterday. */
function trend(against) {
  if (!against || against.score === undefined) return "–";
  const direction = ["down", "", "up"][way(against.score) + 1];
  return h("span", { class: direction, title: `${points(against.score)} points and ${points(against.rank).replace(/\.00$/, "")} places against the cycle before` }, points(against.score));
}

/** The log of moves between tiers, newest first. */
import { attempt, find, get, programPath } from "../api.js";
import { h, slug, table } from "../dom.js";
import { instant, score } from "../format.js";
import { appealsCard } from "../parts/appeal.js";
import { datesCard } from "../parts/calendar.js";
import { download } from "../parts/download.js";
import { exceptionsCard } from "../parts/exception.js";
import { matrixCard } from "../parts/matrix.js";
import * as empty from "./empty.js";

const PAGE = 50;
const MOST = 500;
const DIRECTIONS = { promoted: "↑ promoted", demoted: "↓ demoted", entered: "+ entered", left: "− left" };
const REASONS = { rescore: "re-score", registered: "registered", retired: "retired", exception: "exception" };

export async function show(context) {
  const limit = context.state.limit ?? PAGE;
  const [found, cycles, exceptions, appeals, calendar] = await Promise.all([
    find(`${programPath(context.program, "tier-changes")}?limit=${limit}`, context.signal),
    attempt(get(`${programPath(context.program, "cycles")}?limit=10`, context.signal)),
    attempt(get(`${programPath(context.program, "exceptions")}?limit=500`, context.signal)),
    attempt(get(`${programPath(context.program, "appeals")}?limit=100`, context.signal)),
    attempt(get(programPath(context.program, "calendar"), context.signal)),
  ]);
  const page = found ?? { items: [] };
  const last = cycles.value?.items?.find((cycle) => cycle.state === "closed");
  const movement = last ? await attempt(get(programPath(context.program, "cycles", last.cycle, "movement"), context.signal)) : {};
  return [
    h("header", { class: "heading" }, h("div", {}, h("h1", {}, "Activity"), h("p", { class: "as-of" }, "Every move between tiers, newest first.")),
      page.items.length ? download("moves-csv", "CSV", programPath(context.program, "tier-changes"), `${context.program}-moves.csv`) : null),
    h("div", { class: "tiers" }, movement.problem ? null : matrixCard(movement.value, last ? receipts(context, last.cycle) : null),
    appealsCard(context, appeals.value), exceptionsCard(context, exceptions.value), datesCard(calendar.value),
    h("section", { class: "card" },
      page.items.length === 0
        ? empty.nothing("Nobody has moved yet: moves come with the first cycle.")
        : table("Moves between tiers",
          [{ title: "When" }, { title: "Partner" }, { title: "Move" }, { title: "From, to" }, { title: "Why" }, { title: "Score", class: "num" }, { title: "Rank", class: "num" }],
          page.items.map((change, index) => row(context, change, index))),
      page.next && limit < MOST
        ? h("button", { type: "button", class: "quiet", id: "more-moves", onclick: () => { context.state.limit = Math.min(limit + PAGE, MOST); context.refresh(); } }, "Show more")
        : null)),
  ];
}

function receipts({ program }, cycle) {
  return download("receipts-csv", "Receipts CSV", programPath(program, "cycles", cycle, "receipts"), `${program}-receipts-${cycle}.csv`);
}

function row({ program }, change, index) {
  const direction = change.direction;
  return h("tr", {},
    h("td", { class: "nowrap" }, instant(change.at)),
    h("th", { scope: "row" }, h("a", { href: `#/${program}/partner/${encodeURIComponent(change.partner)}`, id: slug("move", String(index), change.partner) }, change.name ?? change.partner)),
    h("td", { class: `direction ${direction}` }, DIRECTIONS[direction] ?? direction),
    h("td", {}, [change.from ?? "–", change.to ?? "–"].join(" → ")),
    h("td", {}, why(change)),
    h("td", { class: "num" }, score(change.score)),
    h("td", { class: "num" }, change.rank ?? "–"));
}

function why(change) {
  const top = (change.topContributions ?? []).slice(0, 2).map((one) => `${one.factor} ${score(one.points)}`);
  return [REASONS[change.reason] ?? change.reason, ...top].filter(Boolean).join(" · ");
}

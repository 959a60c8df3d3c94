/** One partner: its tier and since when, the score and why, the newest evidence, and its way through the cycles. */
import { attempt, find, get, programPath } from "../api.js";
import { h, table } from "../dom.js";
import { count, day, instant, score, value } from "../format.js";
import { factorBar, scoreLine } from "../parts/bars.js";
import * as empty from "./empty.js";

export async function show({ program, rest, signal }) {
  const id = rest[0] ?? "";
  const [partner, tier, running] = await Promise.all([
    find(programPath(program, "partners", id), signal),
    attempt(get(programPath(program, "partners", id, "tier"), signal)),
    attempt(get(programPath(program, "partners", id, "score"), signal)),
  ]);
  if (!partner) return h("section", { class: "card empty" }, h("h1", {}, "No such partner"), h("p", {}, `Nobody is registered as ${id}.`), back(program));
  const standing = tier.value ?? {};
  return [
    h("header", { class: "heading" }, h("div", {}, back(program), h("h1", {}, partner.name), about(partner, id))),
    h("div", { class: "facts" }, facts(standing, running.value)),
    h("div", { class: "beside even" },
      h("div", { class: "tiers" }, why(running), evidence(running.value)),
      h("div", { class: "tiers" }, history(standing, tier.problem))),
  ];
}

const back = (program) => h("p", { class: "back" }, h("a", { href: `#/${program}/board`, id: "back" }, "Back to the board"));

function about(partner, id) {
  const words = [id, partner.segment, partner.region, partner.status === "retired" ? "retired" : null];
  return h("p", { class: "as-of" }, words.filter(Boolean).join(" · "));
}

function facts(standing, running) {
  const fact = (name, shown, note) => h("div", { class: "fact" }, h("dt", {}, name), h("dd", {}, shown, note ? h("small", {}, note) : null));
  const margin = standing.marginToLine;
  return h("dl", {},
    fact("Tier", standing.tier ?? "none yet", standing.since ? `since ${day(standing.since)}` : null),
    standing.pending ? fact("State", h("span", { class: "mark" }, "pending demotion"), pending(standing)) : null,
    fact("Official score", score(standing.score), standing.rank ? `rank ${standing.rank} in the last cycle` : null),
    margin === undefined || margin === null ? null : fact("To the line", `${margin >= 0 ? "+" : "−"}${score(Math.abs(margin))}`, margin >= 0 ? "points above" : "points below"),
    running ? fact("Running score", score(running.score), [running.rank ? `rank ${running.rank}, ` : "", `as of ${instant(running.asOf)}`].join("")) : null,
    running ? fact("Coverage", `${score(running.coverage)} %`, "of the weight is known") : null);
}

function pending({ pending: left, target }) {
  return `${count(left.cyclesLeft, "more cycle")}, then ${target}; ${score(left.pointsShort)} points short`;
}

function why({ value: running, problem }) {
  const factors = running?.factors ?? [];
  return h("section", { class: "card", "aria-labelledby": "why" },
    h("div", { class: "tier-head" }, h("h2", { id: "why" }, "Why"), h("span", { class: "label running" }, "running")),
    problem ? empty.nothing(problem.message)
      : h("ul", { class: "factors" }, factors.map((factor, index) => factorRow(factor, index))));
}

function factorRow(factor, index) {
  return h("li", {},
    h("div", { class: "person-head" }, h("h3", {}, factor.factor),
      h("span", {}, h("span", { class: "strong" }, score(factor.points)), ` of ${factor.weight} points`)),
    factorBar(factor, factor.weight, index),
    h("p", { class: "muted" }, factor.known
      ? `value ${value(factor.value)} · scaled ${score(factor.scaled)} of 100`
      : "unknown: nothing has been reported, so it gives no points"),
    factor.unconverted?.length ? h("p", { class: "error" }, `no rate for ${factor.unconverted.join(", ")}: amounts in it count 0`) : null);
}

function evidence(running) {
  const rows = (running?.factors ?? []).flatMap((factor) => (factor.evidence ?? []).map((one) => ({ ...one, factor: factor.factor })))
    .sort((a, b) => (a.time < b.time ? 1 : -1)).slice(0, 12);
  return h("section", { class: "card", "aria-labelledby": "evidence" },
    h("h2", { id: "evidence" }, "Newest evidence"),
    rows.length === 0 ? empty.nothing("Nothing has been reported yet.")
      : table("Newest evidence", [{ title: "When" }, { title: "What" }, { title: "Factor" }, { title: "Counts", class: "num" }],
        rows.map((one) => h("tr", {},
          h("td", {}, day(one.time)), h("td", {}, h("span", { class: "kind" }, one.kind), " ", h("span", { class: "mono" }, one.id)),
          h("td", {}, one.factor), h("td", { class: "num" }, value(one.amount))))));
}

function history(standing, problem) {
  const cycles = standing.history ?? [];
  const oldestFirst = [...cycles].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return h("section", { class: "card", "aria-labelledby": "history" },
    h("h2", { id: "history" }, "Through the cycles"),
    problem ? empty.nothing(problem.message) : null,
    scoreLine(oldestFirst),
    cycles.length === 0 ? problem ? null : empty.nothing("No cycle has decided about this partner yet.")
      : table("Through the cycles", [{ title: "Cycle" }, { title: "Tier" }, { title: "Rank", class: "num" }, { title: "Score", class: "num" }],
        oldestFirst.reverse().map((one) => h("tr", {},
          h("th", { scope: "row" }, day(one.asOf)),
          h("td", {}, one.tier, one.pendingDemotion ? h("span", { class: "mark" }, "pending demotion") : null),
          h("td", { class: "num" }, one.rank ?? "–"), h("td", { class: "num strong" }, score(one.score))))));
}

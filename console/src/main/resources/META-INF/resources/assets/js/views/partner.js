/** One partner: its tier and since when, the score, why, and why it changed, and its way over time and cycles. */
import { attempt, find, get, programPath } from "../api.js";
import { h, table } from "../dom.js";
import { count, day, instant, points, score } from "../format.js";
import { appealCard } from "../parts/appeal.js";
import { changeCard } from "../parts/change.js";
import { exceptionCard, exceptionMark } from "../parts/exception.js";
import { keepCard } from "../parts/keep.js";
import { has, pendingLacks } from "../parts/lacking.js";
import { ofPartner, promisesCard } from "../parts/promises.js";
import { timelineCard } from "../parts/timeline.js";
import { evidenceCard, oneMoreCard, whyCard } from "../parts/why.js";
import * as empty from "./empty.js";

export async function show(context) {
  const { program, rest, signal } = context;
  const id = rest[0] ?? "";
  const [partner, tier, running, days, framework, promises] = await Promise.all([
    find(programPath(program, "partners", id), signal),
    attempt(get(programPath(program, "partners", id, "tier"), signal)),
    attempt(get(programPath(program, "partners", id, "score"), signal)),
    attempt(get(programPath(program, "partners", id, "score", "history"), signal)),
    find(programPath(program, "framework"), signal),
    ofPartner(context, id),
  ]);
  const tiers = names(framework);
  if (!partner) return h("section", { class: "card empty" }, h("h1", {}, "No such partner"), h("p", {}, `Nobody is registered as ${id}.`), back(program));
  const standing = tier.value ?? {};
  const version = standing.frameworkVersion;
  const decidedBy = !version || version === framework?.version ? framework : await find(`${programPath(program, "framework")}?version=${version}`, signal);
  return [
    h("header", { class: "heading" }, h("div", {}, back(program), h("h1", {}, partner.name, exceptionMark(standing.exception, standing.target)), about(partner, id))),
    h("div", { class: "facts" }, facts(standing, running.value, names(decidedBy))),
    h("div", { class: "beside even" },
      h("div", { class: "tiers" }, keepCard(standing), promisesCard(context, promises, tier), whyCard(running), oneMoreCard(running.value), evidenceCard(running.value)),
      h("div", { class: "tiers" }, running.value ? changeCard(running.value.change) : null, timelineCard(days),
        history(standing, tier.problem), exceptionCard(context, id, standing, tiers), appealCard(context, id, standing))),
  ];
}

const names = (framework) => (framework?.framework?.tiers ?? []).map((one) => one.name);

const back = (program) => h("p", { class: "back" }, h("a", { href: `#/${program}/board`, id: "back" }, "Back to the board"));

function about(partner, id) {
  const words = [id, partner.segment, partner.region, partner.status === "retired" ? "retired" : null];
  return h("p", { class: "as-of" }, words.filter(Boolean).join(" · "));
}

function facts(standing, running, tiers) {
  const fact = (name, shown, note) => h("div", { class: "fact" }, h("dt", {}, name), h("dd", {}, shown, note ? h("small", {}, note) : null));
  const margin = standing.marginToLine;
  return h("dl", {},
    fact("Tier", standing.tier ?? "none yet", standing.since ? `since ${day(standing.since)}` : null),
    standing.pending ? fact("State", h("span", { class: "mark" }, "pending demotion"), pending(standing)) : null,
    fact("Official score", score(standing.score), standing.rank ? `rank ${standing.rank} in the last cycle` : null),
    margin === undefined || margin === null ? null : fact("To the line", `${margin >= 0 ? "+" : "−"}${score(Math.abs(margin))}`, lineTold(standing, tiers)),
    running ? fact("Running score", score(running.score), [running.rank ? `rank ${running.rank}, ` : "", `as of ${instant(running.asOf)}`].join("")) : null,
    running?.change ? fact("Since the last cycle", points(running.change.difference), `points, since ${day(running.change.from.asOf)}`) : null,
    running ? fact("Coverage", `${score(running.coverage)} %`, "of the weight is known") : null);
}

/** Whose line it is: the target's, or that of the next better tier when the target is the last, which has none. */
function lineTold({ target, marginToLine: margin }, tiers) {
  const way = margin >= 0 ? "points above" : "points below";
  const at = tiers.indexOf(target);
  const last = at > 0 && at === tiers.length - 1;
  const of = last ? tiers[at - 1] : tiers[at];
  if (!of) return way;
  return `${way} the line of ${of}${last && margin > 0 ? ", kept out by a floor or coverage" : ""}`;
}

function pending(standing) {
  const { pending: left, target } = standing;
  return [`${count(left.cyclesLeft, "more cycle")}, then ${target}`, ...pendingLacks(left, has(standing))].join("; ");
}

function history(standing, problem) {
  const cycles = standing.history ?? [];
  const newestFirst = [...cycles].sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  return h("section", { class: "card", "aria-labelledby": "history" },
    h("h2", { id: "history" }, "Through the cycles"),
    problem ? empty.nothing(problem.message) : null,
    cycles.length === 0 ? problem ? null : empty.nothing("No cycle has decided about this partner yet.")
      : table("Through the cycles", [{ title: "Cycle" }, { title: "Tier" }, { title: "Rank", class: "num" }, { title: "Score", class: "num" }],
        newestFirst.map((one) => h("tr", {},
          h("th", { scope: "row" }, day(one.asOf)),
          h("td", {}, one.tier, one.exception ? h("span", { class: "mark" }, "exception") : null, one.pendingDemotion ? h("span", { class: "mark" }, "pending demotion") : null),
          h("td", { class: "num" }, one.rank ?? "–"), h("td", { class: "num strong" }, score(one.score))))));
}

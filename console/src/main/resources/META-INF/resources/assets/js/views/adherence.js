/** Adherence: hours promised, planned and really worked, so that whoever is loudest can be seen. */
import { attempt, get, programPath } from "../api.js";
import { h } from "../dom.js";
import { hours, instant, span } from "../format.js";
import { aboveCard, belowCard } from "../parts/abovebelow.js";
import { download } from "../parts/download.js";
import { groupedCard } from "../parts/grouped.js";
import { rangePicker, rangeQuery } from "../parts/range.js";
import { sharesCard } from "../parts/shares.js";
import { hoursHeading } from "../parts/tabs.js";
import { memberHoursCard, weeksCard } from "../parts/weeks.js";
import * as empty from "./empty.js";

export async function show(context) {
  const { program, signal } = context;
  const query = rangeQuery(context.state.range);
  const path = `${programPath(program, "adherence")}${query ? `?${query}` : ""}`;
  const [found, cycles] = await Promise.all([
    attempt(get(path, signal)),
    attempt(get(`${programPath(program, "cycles")}?limit=50`, signal)),
  ]);
  const { value: report, problem } = found;
  return [
    hoursHeading(context, "adherence", "Adherence", report ? `${span(report.from, report.to)} · as of ${instant(report.asOf)}` : null,
      report && worked(report) ? download("adherence-csv", "CSV", path, `${program}-adherence.csv`) : null),
    rangePicker(context, report, (cycles.value?.items ?? []).filter((one) => one.state === "closed")),
    problem ? refused(context, problem) : worked(report) ? body(context, report) : [empty.noHours(program, report.detail), unknown(report.unknown)],
  ];
}

const worked = (report) => report.tiers.some((one) => one.entitled > 0 || one.planned > 0 || one.actual > 0);

function refused(context, problem) {
  return h("section", { class: "card empty", role: "alert" }, h("h2", {}, problem.title), h("p", { class: "error" }, problem.message),
    (problem.errors ?? []).map((error) => h("p", { class: "muted" }, `${error.pointer} ${error.detail}`)),
    h("p", {}, problem.status === 400 || problem.status === 422 ? "Choose another time above." : "Nothing was lost."),
    h("button", { type: "button", id: "again", onclick: () => context.refresh() }, "Try again"));
}

function body(context, report) {
  return [
    h("div", { class: "facts" }, totals(report)),
    unknown(report.unknown),
    h("div", { class: "tiers" },
      h("div", { class: "beside even" }, groupedCard(report), sharesCard(report)),
      h("div", { class: "beside even" }, aboveCard(context, report), belowCard(context, report)),
      h("div", { class: "beside even" }, weeksCard(report), memberHoursCard(report))),
  ];
}

function totals({ tiers, commitments }) {
  const live = tiers.reduce((total, one) => total + (one.liveDeal ?? 0), 0);
  const sum = (what) => hours(tiers.reduce((total, one) => total + (one[what] ?? 0), 0));
  const fact = (name, shown, note) => h("div", { class: "fact" }, h("dt", {}, name), h("dd", {}, shown, h("small", {}, note)));
  return h("dl", {},
    fact("Entitled", sum("entitled"), "by tier and time in it"),
    fact("Planned", sum("planned"), live > 0 ? `and ${hours(live)} for live deals` : "by the plans in force"),
    fact("Actual", sum("actual"), "logged, and of activities"),
    commitments ? fact("Promises", `${commitments.met} met`, `${commitments.missed} missed, ${commitments.due ?? commitments.pending} due now`) : null);
}

/** Hours that count for nobody, with the ids to look for. */
function unknown({ partners = {}, members = {}, withoutTier = 0 } = {}) {
  const listed = (ids) => Object.entries(ids).map(([id, value]) => `${id} ${hours(value)}`).join(", ");
  const told = [
    Object.keys(partners).length ? `Partners that were never registered: ${listed(partners)}.` : null,
    Object.keys(members).length ? `People who never were on the team: ${listed(members)}.` : null,
    withoutTier > 0 ? `On partners in no tier: ${hours(withoutTier)}.` : null,
  ].filter(Boolean);
  return told.length ? h("details", { id: "unknown", class: "warning" }, h("summary", { id: "unknown-summary" }, "Some hours count for nobody here"),
    told.map((line) => h("p", {}, line)), h("p", {}, "Check the ids in what is sent; a correction counts for the days it is about.")) : null;
}

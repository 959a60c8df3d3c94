/** Why a score changed: a waterfall of four parts that add up exactly from one score to the other. */
import { h, s } from "../dom.js";
import { count, day, instant, points, score, way } from "../format.js";
import * as empty from "../views/empty.js";

const PARTS = {
  time: ["Passage of time", "older activities count less, windows run out"],
  corrections: ["Corrections", "replaced, retracted or late facts"],
  "new-events": ["New events", "what happened since"],
  framework: ["Framework change", "other factors, weights or scales"],
};

/** The whole card; {@code change} is null before the first cycle. */
export function changeCard(change) {
  return h("section", { class: "card", "aria-labelledby": "change" },
    h("h2", { id: "change" }, "Why it changed since the last cycle"),
    change ? waterfall(change) : empty.nothing("The first cycle this partner takes part in gives the score to compare with."));
}

function waterfall(change) {
  const scale = scaleOf(change);
  let at = change.from.score;
  const rows = change.parts.map((part, index) => {
    const row = partRow(part, index, at, scale);
    at += part.points;
    return row;
  });
  return [
    h("p", { class: "as-of" }, h("span", { class: "strong" }, points(change.difference)), ` points from ${day(change.from.asOf)} to ${instant(change.to.asOf)}`),
    h("ol", { class: "waterfall" },
      endRow("Official", change.from, scale), rows, endRow("Running", change.to, scale)),
  ];
}

/** The stretch of the scale in which the scores lie, with room at both ends. */
function scaleOf(change) {
  const seen = [change.from.score];
  for (const part of change.parts) seen.push(seen.at(-1) + part.points);
  const low = Math.max(0, Math.min(...seen) - 2);
  const high = Math.min(100, Math.max(...seen) + 2);
  return (value) => ((value - low) / (high - low)) * 100;
}

function endRow(name, end, scale) {
  return h("li", { class: "end" },
    h("div", {}, h("span", { class: "strong" }, name), h("small", {}, `framework v${end.frameworkVersion}`)),
    bar(0, scale(end.score), "whole"),
    h("span", { class: "num strong" }, score(end.score)));
}

function partRow(part, index, from, scale) {
  const [name, meaning] = PARTS[part.part] ?? [part.part, ""];
  const to = from + part.points;
  const direction = ["down", "none", "up"][way(part.points) + 1];
  return h("li", {},
    h("div", {}, name, h("small", {}, meaning)),
    bar(Math.min(scale(from), scale(to)), Math.abs(scale(to) - scale(from)), direction),
    h("span", { class: `num ${direction}` }, points(part.points)),
    part.facts?.length ? facts(part, index) : null);
}

function facts(part, index) {
  return h("details", { id: `change-${index}` },
    h("summary", {}, count(part.facts.length, "fact")),
    h("ul", { class: "plain" }, part.facts.map((fact) =>
      h("li", {}, `${day(fact.time)} · ${fact.what} ${fact.kind} `, h("span", { class: "mono" }, fact.id)))));
}

function bar(x, width, kind) {
  return s("svg", { class: `step ${kind}`, viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
    s("rect", { x: 0, y: 0, width: 100, height: 10, class: "track" }),
    s("rect", { x, y: 0, width: Math.max(width, kind === "none" ? 0 : 0.6), height: 10, class: "value" }));
}

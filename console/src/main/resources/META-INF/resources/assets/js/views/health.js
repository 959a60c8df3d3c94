/** Whether the framework works: the five known ways in which one fails, each measured. */
import { find, programPath } from "../api.js";
import { h, table } from "../dom.js";
import { instant, number } from "../format.js";
import * as empty from "./empty.js";

const TITLES = {
  "size-dominates": "Score follows size",
  "idle-factors": "Factors that decide nothing",
  "tiers-without-teeth": "Tiers without teeth",
  "hours-ignore-score": "Hours that ignore the score",
  "never-rescored": "Never re-scored",
};
const STATES = { ok: "fine", warn: "look here", unknown: "not known yet" };

export async function show({ program, signal }) {
  const health = await find(programPath(program, "health"), signal);
  return [
    h("header", { class: "heading" }, h("div", {}, h("h1", {}, "Framework health"),
      h("p", { class: "as-of" }, "The five ways in which such a framework is known to fail, measured from the log",
        health?.cycle ? [" · ", h("span", { class: "label official" }, "official"), ` as of ${instant(health.asOf)}`] : null))),
    health ? h("div", { class: "tiers" }, health.findings.map(card)) : empty.nothing("Nothing is measured before the first framework."),
  ];
}

function card(finding) {
  const measured = finding.value === undefined ? null : `measured ${number(finding.value)}, line at ${number(finding.threshold)}`;
  return h("section", { class: `card finding ${finding.state}`, "aria-labelledby": finding.check },
    h("div", { class: "tier-head" }, h("h2", { id: finding.check }, TITLES[finding.check] ?? finding.check), h("span", { class: `label state-${finding.state}` }, STATES[finding.state] ?? finding.state)),
    h("p", {}, finding.sentence),
    measured ? h("p", { class: "muted" }, measured) : null,
    finding.evidence?.length ? evidence(finding) : null);
}

/** Any evidence is a list of flat records: their names are the columns. */
function evidence(finding) {
  const names = [...new Set(finding.evidence.flatMap((one) => Object.keys(one)))];
  return h("details", { id: `evidence-${finding.check}` }, h("summary", {}, "Evidence"),
    table(`Evidence for: ${TITLES[finding.check] ?? finding.check}`, names.map((name) => ({ title: words(name) })),
      finding.evidence.map((one) => h("tr", {}, names.map((name) => h("td", {}, shown(one[name])))))));
}

const words = (name) => name.replace(/([A-Z])/g, " $1").toLowerCase();

function shown(value) {
  if (value === undefined || value === null) return "–";
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return /^\d{4}-\d\d-\d\dT/.test(value) ? instant(value) : String(value);
}

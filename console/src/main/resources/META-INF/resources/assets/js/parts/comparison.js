/** Cadences and stability against each other, over the real history. */
import { get, post, programPath } from "../api.js";
import { h, table } from "../dom.js";
import { every, number, today } from "../format.js";
import * as session from "../session.js";

const POLL_MILLIS = 700;

/** The form, its progress, and the table of the last run; for those who may run it. */
export function comparison(context, framework) {
  if (!session.may("lead", "admin")) return null;
  const { program, signal, state } = context;
  const last = lastDay(framework.framework.rescore);
  const from = date("compare-from", "From", state.from ?? yearBefore(last), (value) => { state.from = value; });
  const to = date("compare-to", "To", state.to ?? last, (value) => { state.to = value; });
  const button = h("button", { type: "button", class: "primary", id: "compare", onclick: compare }, "Compare");
  const bar = h("progress", { max: 1, "aria-label": "Progress of the comparison", hidden: true });
  const said = h("span", { role: "status", class: "cycle-state" });
  const result = h("div", {});
  if (state.comparison) result.replaceChildren(rows(state.comparison));

  async function compare() {
    button.disabled = true;
    bar.hidden = false;
    bar.value = 0;
    said.textContent = "Reading the log …";
    try {
      const opened = await post(programPath(program, "replays", "comparisons"), { from: from.input.value, to: to.input.value, variants: variants(framework.framework) });
      state.comparison = await finished(opened.job);
      if (state.comparison) result.replaceChildren(rows(state.comparison));
      said.textContent = "";
    } catch (problem) {
      if (problem.name !== "AbortError") said.replaceChildren(h("span", { class: "error" }, problem.message));
    } finally {
      button.disabled = false;
      bar.hidden = true;
    }
  }

  async function finished(job) {
    while (!signal.aborted) {
      const now = await get(programPath(program, "replays", job), signal);
      if (now.state === "done") return now.result;
      if (now.state === "failed") throw new Error(now.detail ?? "The comparison failed.");
      bar.value = now.progress ?? 0;
      await new Promise((resolve) => setTimeout(resolve, POLL_MILLIS));
    }
    return null;
  }

  return h("section", { class: "card", "aria-labelledby": "comparison" },
    h("h2", { id: "comparison" }, "Cadence and stability over the real history"),
    h("p", { class: "muted" }, "The framework in force, replayed from the log: as it is, monthly, quarterly, and without margin and grace. A flap is a move up and down again within two cycles."),
    h("div", { class: "actions" }, from.label, to.label, button, bar, said), result);
}

function date(id, name, value, keep) {
  const input = h("input", { type: "date", id, value, onchange: (event) => keep(event.target.value) });
  return { input, label: h("label", { for: id, class: "inline" }, `${name} `, input) };
}

/** Today where the cycles are due, or in the program's time zone if the browser does not know that one. */
function lastDay(rescore) {
  try {
    return today(rescore?.timeZone);
  } catch {
    return today();
  }
}

/** The first of the same month. */
function yearBefore(day) {
  const [year, month] = day.split("-");
  return `${year - 1}-${month}-01`;
}

function variants(framework) {
  const without = { margin: 0, graceCycles: 0 };
  const own = framework.rescore?.every ?? "P3M";
  return [{ name: "as published", every: own }, { name: "monthly", every: "P1M" }, { name: "quarterly", every: "P3M" },
    { name: "no margin, no grace", every: own, stability: without }, { name: "monthly, no margin, no grace", every: "P1M", stability: without }];
}

function rows(result) {
  return table("Variants compared",
    [{ title: "Variant" }, { title: "Cadence" }, { title: "Cycles", class: "num" }, { title: "Moves", class: "num" }, { title: "Flaps", class: "num" }, { title: "Cycles held", class: "num" }, { title: "Ever at the top", class: "num" }],
    result.variants.map((one) => h("tr", {},
      h("th", { scope: "row" }, one.name), h("td", {}, every(one.every)),
      h("td", { class: "num" }, one.cycles), h("td", { class: "num" }, one.moves), h("td", { class: "num strong" }, one.flaps),
      h("td", { class: "num" }, number(one.meanHoldCycles)), h("td", { class: "num" }, one.partnersEverTop))));
}

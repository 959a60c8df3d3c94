/** The choice of a time: the last weeks, a cycle, or any two days. */
import { h } from "../dom.js";
import { day, plusDays, today } from "../format.js";

const WEEKS = { 4: "Last 4 weeks", 13: "Last 13 weeks", 26: "Last 26 weeks", 52: "Last 52 weeks" };
const AT_FIRST = "weeks 13";
const OTHER = "other";

/** The query of a choice; empty for what the service shows by itself. */
export function rangeQuery(range) {
  if (!range || range.choice === AT_FIRST) return "";
  const [kind, which] = range.choice.split(" ");
  if (kind === "cycle") return new URLSearchParams({ cycle: which }).toString();
  if (kind === "weeks") return new URLSearchParams({ from: plusDays(today(), 1 - 7 * Number(which)), to: today() }).toString();
  return new URLSearchParams({ from: range.from, to: range.to }).toString();
}

export function rangePicker(context, report, cycles) {
  const { state } = context;
  const chosen = state.range?.choice ?? AT_FIRST;
  const dates = state.range?.dates ?? chosen === OTHER;
  const options = [...Object.entries(WEEKS).map(([weeks, text]) => [`weeks ${weeks}`, text]),
    ...cycles.map((cycle) => [`cycle ${cycle.cycle}`, `Cycle of ${day(cycle.asOf ?? cycle.closedAt)}`]), [OTHER, "Other days …"]];
  const choose = ({ target }) => {
    state.range = target.value === OTHER ? { ...state.range, choice: chosen, dates: true } : { choice: target.value };
    context.refresh();
  };
  const from = date("range-from", "From", state.range?.from ?? report?.from);
  const to = date("range-to", "To", state.range?.to ?? report?.to);
  const submit = (event) => {
    event.preventDefault();
    state.range = { choice: OTHER, dates: true, from: from.lastChild.value, to: to.lastChild.value };
    context.refresh();
  };
  return h("form", { class: "range", onsubmit: submit, "aria-label": "Time" },
    h("label", { for: "range" }, h("span", { class: "sr-only" }, "Time"),
      h("select", { id: "range", onchange: choose }, options.map(([value, text]) => h("option", { value, selected: value === (dates ? OTHER : chosen) }, text)))),
    dates ? [from, to, h("button", { type: "submit", id: "range-show" }, "Show")] : null);
}

function date(id, label, value) {
  const input = h("input", { id, type: "date", required: true });
  input.value = value ?? "";
  return h("label", { for: id, class: "inline" }, h("span", { class: "muted" }, label), input);
}

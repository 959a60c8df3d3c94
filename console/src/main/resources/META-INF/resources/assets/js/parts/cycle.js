/** The buttons that close a re-score cycle or try a failed one again, and what is shown until it is closed. */
import { get, post, programPath } from "../api.js";
import { h } from "../dom.js";
import * as session from "../session.js";

const POLL_MILLIS = 700;

/**
 * For those who may; null for others.
 *
 * @param last the newest cycle, if there is one
 */
export function closeCycle({ program, signal, refresh, state }, last) {
  if (!session.may("lead", "admin")) return null;
  const failed = !state.closing && last?.state === "failed" ? last : null;
  const button = h("button", { type: "button", class: "primary", id: "close-cycle", onclick: () => open() }, "Close a cycle now");
  const again = failed ? h("button", { type: "button", id: "retry-cycle", onclick: () => open(failed.cycle, "retry") }, "Try again") : null;
  const bar = h("progress", { id: "cycle-progress", "aria-label": "Partitions scored", hidden: true });
  const said = h("span", { class: "cycle-state", role: "status" });
  let working = false;
  if (state.closing) follow(state.closing);
  else said.textContent = failed ? failure(failed) : state.closed ?? "";

  async function open(...which) {
    if (working) return;
    state.closed = null;
    if (document.activeElement === again) button.focus();
    busy("Opening …");
    try {
      const opened = await post(programPath(program, "cycles", ...which));
      state.closing = opened.cycle;
      await follow(opened.cycle);
    } catch (problem) {
      if (problem.name === "AbortError") return;
      ended(problem.message);
      if (problem.status === 409) refresh();
    }
  }

  async function follow(cycle) {
    busy("Scoring …");
    while (!signal.aborted && state.closing === cycle) {
      let now;
      try {
        now = await get(programPath(program, "cycles", cycle), signal);
      } catch (problem) {
        if (problem.name === "AbortError") return;
        if (!problem.retryAfter) {
          ended(problem.message);
          return;
        }
      }
      if (!button.isConnected) return;
      if (now && now.state !== "open") {
        ended(now.state === "closed" ? "Closed." : failure(now));
        refresh();
        return;
      }
      if (now?.partitions) {
        bar.max = now.partitions;
        bar.value = now.partitionsDone ?? 0;
        said.textContent = `Scoring, ${now.partitionsDone ?? 0} of ${now.partitions} parts done`;
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MILLIS));
    }
  }

  /** The focus stays where it is: a button that is disabled would lose it. */
  function busy(text) {
    working = true;
    button.setAttribute("aria-disabled", "true");
    if (again) again.hidden = true;
    bar.hidden = false;
    said.textContent = text;
  }

  function ended(text) {
    working = false;
    state.closing = null;
    state.closed = text;
    button.removeAttribute("aria-disabled");
    if (again) again.hidden = false;
    bar.hidden = true;
    said.textContent = text;
  }

  return h("div", { class: "close-cycle" }, button, again, bar, said);
}

const failure = ({ reason }) => `The last cycle failed: ${reason ?? "no reason given"}`;

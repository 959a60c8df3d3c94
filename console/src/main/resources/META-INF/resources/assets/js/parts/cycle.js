/** The button that closes a re-score cycle, and what is shown until it is closed. */
import { get, post, programPath } from "../api.js";
import { h } from "../dom.js";
import * as session from "../session.js";

const POLL_MILLIS = 700;

/** The button, for those who may; null for others. */
export function closeCycle({ program, signal, refresh, state }) {
  if (!session.may("lead", "admin")) return null;
  const button = h("button", { type: "button", class: "primary", id: "close-cycle", onclick: close }, "Close a cycle now");
  const bar = h("progress", { id: "cycle-progress", "aria-label": "Partitions scored", hidden: true });
  const said = h("span", { class: "cycle-state", role: "status" });
  if (state.closing) follow(state.closing);
  else if (state.closed) said.textContent = state.closed;

  async function close() {
    state.closed = null;
    busy("Opening …");
    try {
      const opened = await post(programPath(program, "cycles"));
      state.closing = opened.cycle;
      await follow(opened.cycle);
    } catch (problem) {
      if (problem.name !== "AbortError") ended(problem.message);
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
        ended(now.state === "closed" ? "Closed." : `Failed: ${now.reason ?? "no reason given"}`);
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

  function busy(text) {
    button.setAttribute("aria-disabled", "true");
    button.disabled = true;
    bar.hidden = false;
    said.textContent = text;
  }

  function ended(text) {
    state.closing = null;
    state.closed = text;
    button.removeAttribute("aria-disabled");
    button.disabled = false;
    bar.hidden = true;
    said.textContent = text;
  }

  return h("div", { class: "close-cycle" }, button, bar, said);
}

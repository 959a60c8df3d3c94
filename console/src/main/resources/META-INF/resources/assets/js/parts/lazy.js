/** Details that are read when somebody opens them, and stay while the page is read again. */
import { h } from "../dom.js";

/**
 * @param load resolves with what {@code draw(found, again)} turns into elements; again() reads it anew
 */
export function lazy({ id, title, context, load, draw }) {
  const kept = (context.state.lazy ??= new Map());
  const inside = h("div", { class: "inside" });
  const details = h("details", { id, ontoggle: () => { if (details.open && !kept.has(id)) read(); } },
    h("summary", { id: `${id}-summary` }, title), inside);
  if (kept.has(id)) inside.replaceChildren(...shown(kept.get(id)));
  return details;

  async function read() {
    inside.replaceChildren(h("p", { class: "loading", role: "status" }, "Reading …"));
    try {
      kept.set(id, await load());
      inside.replaceChildren(...shown(kept.get(id)));
    } catch (problem) {
      if (problem.name !== "AbortError")
        inside.replaceChildren(h("p", { class: "error", role: "alert" }, problem.message), h("button", { type: "button", class: "quiet", id: `${id}-again`, onclick: read }, "Try again"));
    }
  }

  function shown(found) {
    return [draw(found, read)].flat(Infinity).filter(Boolean);
  }
}

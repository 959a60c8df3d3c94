/** What would keep the tier of a partner that is about to go down: the cheapest changes first. */
import { h } from "../dom.js";
import { day, points, value } from "../format.js";
import { has, pendingLacks } from "./lacking.js";

export function keepCard(standing) {
  const pending = standing.pending;
  if (!pending) return null;
  const remedies = pending.remedies ?? [];
  const lacks = pendingLacks(pending, has(standing));
  return h("section", { class: "card", "aria-labelledby": "keep" },
    h("div", { class: "tier-head" }, h("h2", { id: "keep" }, `What keeps ${standing.tier}`), h("span", { class: "mark" }, "pending demotion")),
    h("p", {}, "Goes down", pending.goesDownAt ? [" on ", h("span", { class: "strong" }, day(pending.goesDownAt))] : null, remedies.length ? " unless one of these comes true:" : "."),
    remedies.length === 0 ? null : h("ol", { class: "remedies" }, remedies.map((remedy) => h("li", {},
      remedy.rises.map((rise, index) => [index ? " and " : "", h("span", { class: "strong" }, rise.factor),
        rise.known === false ? ` becomes known, at ${value(rise.toValue)}` : ` from ${value(rise.value)} to ${value(rise.toValue)}`,
        h("span", { class: "muted" }, ` (${points(rise.points)} points)`)])))),
    remedies.length || !lacks.length ? null : h("p", { class: "muted" }, `Lacking: ${lacks.join("; ")}.`));
}

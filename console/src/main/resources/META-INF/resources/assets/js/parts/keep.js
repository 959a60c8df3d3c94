/** What would keep the tier of a partner that is about to go down: the cheapest changes first. */
import { h } from "../dom.js";
import { day, points, score, value } from "../format.js";

export function keepCard(standing) {
  const pending = standing.pending;
  if (!pending) return null;
  return h("section", { class: "card", "aria-labelledby": "keep" },
    h("div", { class: "tier-head" }, h("h2", { id: "keep" }, `What keeps ${standing.tier}`), h("span", { class: "mark" }, "pending demotion")),
    h("p", {}, pending.goesDownAt ? [`Goes down on `, h("span", { class: "strong" }, day(pending.goesDownAt)), ` unless one of these comes true:`] : "Goes down unless one of these comes true:"),
    h("ol", { class: "remedies" }, (pending.remedies ?? []).map((remedy) => h("li", {},
      remedy.rises.map((rise, index) => [index ? " and " : "", h("span", { class: "strong" }, rise.factor),
        rise.known === false ? ` becomes known, at ${value(rise.toValue)}` : ` from ${value(rise.value)} to ${value(rise.toValue)}`,
        h("span", { class: "muted" }, ` (${points(rise.points)} points)`)])))),
    (pending.remedies ?? []).length === 0 ? h("p", { class: "muted" }, `${score(pending.pointsShort)} points are short.`) : null);
}

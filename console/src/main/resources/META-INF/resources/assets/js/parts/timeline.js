/** A score day by day, with marks where the framework changed and where cycles closed. */
import { h, s, table } from "../dom.js";
import { count, day, score } from "../format.js";
import * as empty from "../views/empty.js";

const WIDTH = 620;
const HEIGHT = 150;
const LEFT = 36;

/** The whole card. */
export function timelineCard({ value: history, problem }) {
  const drawn = (history?.points ?? []).filter((point) => typeof point.score === "number");
  return h("section", { class: "card", "aria-labelledby": "timeline" },
    h("div", { class: "tier-head" }, h("h2", { id: "timeline" }, "Score over time"), h("span", { class: "label running" }, "as known now")),
    problem ? empty.nothing(problem.message)
      : drawn.length < 2 ? empty.nothing("The line begins on the second day a framework is in force.")
        : [chart(drawn, history.marks ?? []), marksTable(history.marks ?? [])]);
}

function chart(drawn, marks) {
  const first = Date.parse(drawn[0].asOf);
  const last = Date.parse(drawn.at(-1).asOf);
  const x = (time) => LEFT + ((Date.parse(time) - first) / (last - first)) * (WIDTH - LEFT - 4);
  const y = (value) => HEIGHT - (value / 100) * (HEIGHT - 8);
  const inside = marks.filter((mark) => Date.parse(mark.at) >= first && Date.parse(mark.at) <= last);
  const path = drawn.map((point, index) => `${index ? "L" : "M"}${x(point.asOf).toFixed(1)} ${y(point.score).toFixed(1)}`).join("");
  const told = `Score from ${score(drawn[0].score)} on ${day(drawn[0].asOf)} to ${score(drawn.at(-1).score)} on ${day(drawn.at(-1).asOf)}, `
    + `${count(inside.filter((mark) => mark.mark === "cycle").length, "cycle")} and ${count(inside.filter((mark) => mark.mark === "framework").length, "framework change")} in between`;
  return s("svg", { class: "timeline", viewBox: `0 -6 ${WIDTH} ${HEIGHT + 26}`, role: "img", "aria-label": told },
    [0, 50, 100].map((value) => [
      s("line", { x1: LEFT, x2: WIDTH, y1: y(value), y2: y(value), class: "axis" }),
      s("text", { x: LEFT - 6, y: y(value) + 4, class: "end" }, String(value)),
    ]),
    inside.filter((mark) => mark.mark === "framework").map((mark) => [
      s("line", { x1: x(mark.at), x2: x(mark.at), y1: 0, y2: HEIGHT, class: "version" }, s("title", {}, `framework v${mark.version}, ${day(mark.at)}`)),
      s("text", { x: x(mark.at) + 3, y: 6 }, `v${mark.version}`),
    ]),
    s("path", { d: path }),
    inside.filter((mark) => mark.mark === "cycle").map((mark) =>
      s("circle", { cx: x(mark.at), cy: y(mark.score), r: 3.2 }, s("title", {}, `official ${score(mark.score)}, cycle of ${day(mark.at)}`))),
    s("text", { x: LEFT, y: HEIGHT + 16 }, day(drawn[0].asOf)),
    s("text", { x: WIDTH, y: HEIGHT + 16, class: "end" }, day(drawn.at(-1).asOf)));
}

function marksTable(marks) {
  if (marks.length === 0) return null;
  return h("details", { id: "timeline-marks" }, h("summary", {}, count(marks.length, "mark")),
    table("Marks on the line", [{ title: "When" }, { title: "What" }, { title: "Official score", class: "num" }],
      [...marks].sort((a, b) => (a.at < b.at ? 1 : -1)).map((mark) => h("tr", {},
        h("th", { scope: "row" }, day(mark.at)),
        h("td", {}, mark.mark === "cycle" ? "cycle" : `framework v${mark.version}`),
        h("td", { class: "num" }, mark.mark === "cycle" ? score(mark.score) : "–")))));
}

/** Hours week by week, and of each person. */
import { h, s, table } from "../dom.js";
import { count, date, hours, hoursMore } from "../format.js";
import * as empty from "../views/empty.js";
import { KINDS, kindLegend } from "./grouped.js";

const WIDTH = 620;
const HEIGHT = 170;
const LEFT = 52;

export function weeksCard({ weeks = [] }) {
  return h("section", { class: "card", "aria-labelledby": "weeks" },
    h("h2", { id: "weeks" }, "Week by week"),
    weeks.length < 2 ? empty.nothing("The line begins with the second week.") : [kindLegend(), lines(weeks)],
    weeks.length ? h("details", { id: "weeks-table" }, h("summary", { id: "weeks-summary" }, count(weeks.length, "week")),
      table("Hours week by week", [{ title: "Week of" }, ...Object.values(KINDS).map((title) => ({ title, class: "num" }))],
        [...weeks].reverse().map((one) => h("tr", {}, h("th", { scope: "row" }, date(one.week)), Object.keys(KINDS).map((kind) => h("td", { class: "num" }, hours(one[kind] ?? 0))))))) : null);
}

function lines(weeks) {
  const most = nice(Math.max(...weeks.flatMap((one) => Object.keys(KINDS).map((kind) => one[kind] ?? 0)), 1));
  const x = (index) => LEFT + (index / (weeks.length - 1)) * (WIDTH - LEFT - 6);
  const y = (value) => HEIGHT - (value / most) * (HEIGHT - 8);
  const path = (kind) => weeks.map((one, index) => `${index ? "L" : "M"}${x(index).toFixed(1)} ${y(one[kind] ?? 0).toFixed(1)}`).join("");
  const last = weeks.at(-1);
  const told = `Hours a week from the week of ${date(weeks[0].week)} to that of ${date(last.week)}; in the last one ${Object.keys(KINDS).map((kind) => `${hours(last[kind] ?? 0)} ${kind}`).join(", ")}`;
  return s("svg", { class: "chart lines", viewBox: `0 -6 ${WIDTH} ${HEIGHT + 28}`, role: "img", "aria-label": told },
    [0, most / 2, most].map((value) => [
      s("line", { x1: LEFT, x2: WIDTH, y1: y(value), y2: y(value), class: "axis" }),
      s("text", { x: LEFT - 8, y: y(value) + 4, class: "end" }, `${value} h`),
    ]),
    Object.keys(KINDS).map((kind) => s("path", { d: path(kind), class: kind })),
    weeks.map((one, index) => s("circle", { cx: x(index), cy: y(one.actual ?? 0), r: 3, class: "actual" }, s("title", {}, `week of ${date(one.week)}: ${hours(one.actual ?? 0)}`))),
    s("text", { x: LEFT, y: HEIGHT + 18 }, date(weeks[0].week)),
    s("text", { x: WIDTH, y: HEIGHT + 18, class: "end" }, date(last.week)));
}

/** The next number at or above that halves well. */
function nice(value) {
  const unit = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 6, 8, 10].map((step) => step * unit).find((step) => step >= value);
}

export function memberHoursCard({ members = [] }) {
  const most = Math.max(...members.flatMap((one) => [one.offered, one.planned, one.actual]), 1);
  return h("section", { class: "card", "aria-labelledby": "member-hours" },
    h("h2", { id: "member-hours" }, "Person by person"),
    members.length === 0 ? empty.nothing("Nobody was on the team then.") : [
      kindKeys(),
      table("Hours of each person", [{ title: "Person" }, { title: "As bars", unseen: true, class: "picture" }, { title: "Offered", class: "num wide" }, { title: "Planned", class: "num" }, { title: "Actual", class: "num" }, { title: "Difference", class: "num" }],
        members.map((one) => h("tr", {}, h("th", { scope: "row" }, one.name ?? one.member),
          h("td", { class: "picture" }, pair(one, most)),
          h("td", { class: "num wide" }, hours(one.offered)), h("td", { class: "num" }, hours(one.planned)), h("td", { class: "num strong" }, hours(one.actual)),
          h("td", { class: "num nowrap" }, hoursMore(one.actual - one.planned)))))]);
}

function kindKeys() {
  return h("ul", { class: "legend", "aria-label": "Colours" }, [["offered", "track"], ["planned", "planned"], ["actual", "actual"]].map(([name, look]) =>
    h("li", {}, s("svg", { viewBox: "0 0 10 10", class: "key", "aria-hidden": "true" }, s("rect", { width: 10, height: 10, rx: 2, class: look })), name)));
}

function pair(one, most) {
  const width = (value) => (value / most) * 100;
  return s("svg", { class: "pair", viewBox: "0 0 100 16", preserveAspectRatio: "none", "aria-hidden": "true" },
    s("rect", { x: 0, y: 0, width: width(one.offered), height: 16, class: "track" }),
    s("rect", { x: 0, y: 2, width: width(one.planned), height: 5, class: "planned" }),
    s("rect", { x: 0, y: 9, width: width(one.actual), height: 5, class: "actual" }));
}

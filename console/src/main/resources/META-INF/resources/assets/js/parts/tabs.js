/** The views that belong together under one entry of the navigation. */
import { h } from "../dom.js";

const TABS = { hours: "Plan", team: "Team", promises: "Promises", adherence: "Adherence" };

/** The heading of a view about hours: its tabs, its name, what it holds for, and what can be done with it. */
export function hoursHeading({ program }, view, title, asOf, ...actions) {
  return h("div", {},
    h("nav", { class: "tabs", "aria-label": "Hours" }, h("ul", {}, Object.entries(TABS).map(([name, label]) =>
      h("li", {}, h("a", { href: `#/${program}/${name}`, id: `tab-${name}`, "aria-current": name === view ? "page" : null }, label))))),
    h("header", { class: "heading" },
      h("div", {}, h("h1", {}, title), asOf ? h("p", { class: "as-of" }, asOf) : null),
      actions.length ? h("div", { class: "close-cycle" }, actions) : null));
}

/** The frame around every view: program, navigation, state of the connection, theme, who is signed in. */
import { h, say, swap } from "./dom.js";
import { count } from "./format.js";
import * as session from "./session.js";
import * as theme from "./theme.js";
import { VIEWS } from "./views/all.js";

const top = document.getElementById("top");
const STATES = {
  live: "Live",
  waiting: "Reconnecting …",
  off: "Not live",
};
let state = "waiting";

/** Draws the frame; without a place only the name and the theme. */
export function shell(place) {
  swap(top,
    h("div", { class: "brand" }, h("a", { href: "#/", id: "home" }, mark(), "Tierline")),
    place?.program ? picker(place) : null,
    place?.program ? navigation(place) : null,
    h("div", { class: "aside" },
      place?.program ? h("span", { class: `connection ${state}`, id: "connection" }, STATES[state]) : null,
      themeButton(),
      place ? h("span", { class: "caller", title: session.caller()?.roles.join(", ") }, session.caller()?.name) : null,
      place ? h("button", { type: "button", class: "quiet", id: "sign-out", onclick: () => session.end(null) }, "Sign out") : null));
}

function mark() {
  return h("img", { src: "/assets/favicon.svg", alt: "", width: 22, height: 22 });
}

function picker({ programs, program, view }) {
  if (programs.length === 1) return h("div", { class: "program" }, program.name);
  const choose = (event) => { location.hash = `#/${event.target.value}/${view === "partner" ? "board" : view}`; };
  return h("label", { class: "program" }, h("span", { class: "sr-only" }, "Program"),
    h("select", { id: "program", onchange: choose },
      programs.map((one) => h("option", { value: one.program, selected: one === program }, one.name))));
}

function navigation({ program, view }) {
  return h("nav", { "aria-label": "Views" }, h("ul", {},
    Object.entries(VIEWS).filter(([, one]) => one.inNavigation).map(([name, one]) =>
      h("li", {}, h("a", { href: `#/${program.program}/${name}`, id: `nav-${name}`, "aria-current": name === view ? "page" : VIEWS[view].under === name ? "true" : null }, one.title))),
    h("li", {}, h("a", { href: "/api/docs", id: "nav-docs" }, "API"))));
}

function themeButton() {
  const label = () => (theme.current() === "dark" ? "Light theme" : "Dark theme");
  const button = h("button", { type: "button", class: "quiet", id: "theme" }, label());
  button.addEventListener("click", () => { theme.toggle(); button.textContent = label(); });
  return button;
}

/** Shows whether live updates arrive. */
export function connection(now) {
  state = now;
  const shown = document.getElementById("connection");
  if (!shown) return;
  shown.className = `connection ${now}`;
  shown.textContent = STATES[now];
}

/** Tells those who cannot see the page what has just changed. */
export function announce(event, data) {
  if (event === "cycle") say(`Cycle ${data.cycle} is ${data.state}.`);
  if (event === "tier") say(`${count(data.changes.length + data.more, "tier change")}.`);
  if (event === "commitment") say(`Promises to ${count(data.partners.length + data.more, "partner")} changed.`);
  if (event === "allocation") say("Hours were planned anew.");
}

/** Elements made from data. Text only ever becomes text nodes. */
const SVG = "http://www.w3.org/2000/svg";

/** An HTML element. Attributes named on… are listeners; null, undefined and false leave one out. */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function s(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Puts new content into a container and keeps what the reader had: the focus, and which details are open. */
export function swap(container, ...content) {
  const focused = container.contains(document.activeElement) ? document.activeElement.id : "";
  const open = new Map([...container.querySelectorAll("details[id]")].map((details) => [details.id, details.open]));
  container.replaceChildren(...content.flat(Infinity).filter(Boolean));
  for (const details of container.querySelectorAll("details[id]"))
    if (open.has(details.id)) details.open = open.get(details.id);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** A table with a caption that says what it lists. An {@code unseen} title is there for screen readers alone. */
export function table(caption, columns, rows, attributes = {}) {
  const head = columns.map((column) => h("th", { scope: "col", class: column.class }, column.unseen ? h("span", { class: "sr-only" }, column.title) : column.title));
  return h("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": `${caption}, table` },
    h("table", attributes,
      h("caption", { class: "sr-only" }, caption),
      h("thead", {}, h("tr", {}, head)),
      h("tbody", {}, rows)));
}

/** Tells those who cannot see the page what has just happened. */
export function say(text) {
  document.getElementById("announcer").textContent = text;
}

/** A name safe to be part of an element's id. */
export function slug(...parts) {
  return parts.map((part) => encodeURIComponent(part).replace(/[^A-Za-z0-9]/g, "_")).join("-");
}

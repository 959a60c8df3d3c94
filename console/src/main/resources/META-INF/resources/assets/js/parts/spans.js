/** An input of spans of days: any number of them, each from a day to a day, both included. */
import { h } from "../dom.js";

/** Keeps its rows in {@code values[name]}; begins with {@code given}. */
export function spans(values, name, id, given) {
  const rows = h("ul", { class: "spans" });
  const box = h("fieldset", { id, tabindex: "-1" }, h("legend", {}, "Absences"), rows,
    h("button", { type: "button", class: "quiet", id: `${id}-more`, onclick: () => change([...now(), { from: "", to: "" }], true) }, "Add an absence"));
  draw();
  return box;

  function now() {
    return values[name] ?? given;
  }

  function change(next, focus) {
    values[name] = next;
    draw();
    if (focus) document.getElementById(`${id}-${next.length - 1}-from`)?.focus();
    else document.getElementById(`${id}-more`)?.focus();
  }

  function draw() {
    rows.replaceChildren(...now().map((one, index) => h("li", {},
      day(one, index, "from", "First day"), day(one, index, "to", "Last day"),
      h("button", { type: "button", class: "quiet", id: `${id}-${index}-away`, "aria-label": `Leave out absence ${index + 1}`, onclick: () => change(now().filter((_, at) => at !== index)) }, "Leave out"))));
  }

  function day(one, index, end, label) {
    const input = h("input", { type: "date", id: `${id}-${index}-${end}`, "aria-label": `${label} of absence ${index + 1}`, required: true });
    input.value = one[end] ?? "";
    input.addEventListener("input", () => { values[name] = now().map((each, at) => (at === index ? { ...each, [end]: input.value } : each)); });
    return input;
  }
}

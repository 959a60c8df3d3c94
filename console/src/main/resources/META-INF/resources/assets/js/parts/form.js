/** Small forms that keep what was typed while the page is read again, and say what was wrong with it. */
import { h } from "../dom.js";

/**
 * A form in a details element.
 *
 * @param fields [{name, label, value?, type?, optional?, hint?, options?: [[value, text]], rows?, control?, ...attributes}];
 *   control(values, id) makes an input of its own; send(values) and also.run(values) resolve when done
 */
export function form({ id, title, fields, action, also, send, context }) {
  const kept = (context.state.forms ??= {});
  const values = (kept[id] ??= {});
  const said = h("div", { class: "told", role: "status", id: `${id}-told` });
  const button = h("button", { type: "submit", class: "primary", id: `${id}-send` }, action);
  const other = also ? h("button", { type: "button", id: `${id}-also`, onclick: () => inner.reportValidity() && attempt(also.run, false) }, also.action) : null;
  const inner = h("form", { class: "stacked", onsubmit: submit }, fields.map((one) => field(id, one, values)), h("div", { class: "actions" }, button, other), said);
  return h("details", { id }, h("summary", { id: `${id}-summary` }, title), inner);

  function submit(event) {
    event.preventDefault();
    return attempt(send, true);
  }

  async function attempt(what, done) {
    inner.querySelectorAll("button[type=submit]").forEach((one) => { one.disabled = true; });
    said.replaceChildren();
    try {
      await what(Object.fromEntries(fields.map((one) => [one.name, entered(one, values)])));
      if (done) kept[id] = {};
      context.refresh();
    } catch (problem) {
      tell(problem);
    } finally {
      button.disabled = false;
    }
  }

  function tell(problem) {
    const errors = problem.errors ?? [];
    said.replaceChildren(h("p", { class: "error" }, problem.message),
      h("ul", { class: "plain" }, errors.map((error) => h("li", {}, `${error.pointer} ${error.detail}`))));
    const wrong = fields.filter(({ name }) => errors.some(({ pointer }) => pointer === `/${name}` || pointer?.startsWith(`/${name}/`)));
    for (const { name } of fields) {
      const input = document.getElementById(`${id}-${name}`);
      input?.toggleAttribute("aria-invalid", false);
      if (wrong.some((one) => one.name === name)) input?.setAttribute("aria-invalid", "true");
    }
    if (wrong.length) document.getElementById(`${id}-${wrong[0].name}`)?.focus();
  }
}

function entered({ name, value, options }, values) {
  const given = values[name] ?? value ?? options?.[0]?.[0] ?? "";
  return typeof given === "string" ? given.trim() : given;
}

function field(id, { name, label, value, type, optional, hint, options, rows, control, ...more }, values) {
  const target = `${id}-${name}`;
  if (control) return control(values, target);
  const hintId = hint ? `${target}-hint` : null;
  const attributes = { id: target, required: !optional, "aria-describedby": hintId, oninput: (event) => { values[name] = event.target.value; }, ...more };
  const now = values[name] ?? value ?? "";
  const input = options
    ? h("select", attributes, options.map(([one, text]) => h("option", { value: one, selected: one === now }, text)))
    : rows ? h("textarea", { ...attributes, rows, class: "prose" }) : h("input", { ...attributes, type: type ?? "text" });
  if (!options) input.value = now;
  return h("div", {}, h("label", { for: target }, label, input), hint ? h("small", { class: "muted", id: hintId }, hint) : null);
}

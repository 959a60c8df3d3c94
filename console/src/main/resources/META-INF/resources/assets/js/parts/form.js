/** Small forms that keep what was typed while the page is read again, and say what was wrong with it. */
import { h } from "../dom.js";

/**
 * A form in a details element.
 *
 * @param fields [{name, label, options?: [[value, text]], rows?}]; send(values) resolves when done
 */
export function form({ id, title, fields, action, send, context }) {
  const kept = (context.state.forms ??= {});
  const values = (kept[id] ??= {});
  const said = h("div", { class: "told", role: "status" });
  const button = h("button", { type: "submit", class: "primary", id: `${id}-send` }, action);
  return h("details", { id }, h("summary", { id: `${id}-summary` }, title),
    h("form", { class: "stacked", onsubmit: submit }, fields.map((one) => field(id, one, values)), h("div", { class: "actions" }, button), said));

  async function submit(event) {
    event.preventDefault();
    button.disabled = true;
    said.replaceChildren();
    try {
      await send(Object.fromEntries(fields.map((one) => [one.name, (values[one.name] ?? one.options?.[0]?.[0] ?? "").trim()])));
      kept[id] = {};
      context.refresh();
    } catch (problem) {
      said.replaceChildren(h("p", { class: "error" }, problem.message),
        h("ul", { class: "plain" }, (problem.errors ?? []).map((error) => h("li", {}, `${error.pointer} ${error.detail}`))));
    } finally {
      button.disabled = false;
    }
  }
}

function field(id, { name, label, options, rows }, values) {
  const attributes = { id: `${id}-${name}`, required: true, oninput: (event) => { values[name] = event.target.value; } };
  const input = options
    ? h("select", attributes, options.map(([value, text]) => h("option", { value, selected: value === values[name] }, text)))
    : rows ? h("textarea", { ...attributes, rows, class: "prose" }) : h("input", { ...attributes, type: "text" });
  if (!options) input.value = values[name] ?? "";
  return h("label", { for: attributes.id }, label, input);
}

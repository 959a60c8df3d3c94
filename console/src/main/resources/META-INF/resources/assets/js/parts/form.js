/** Small forms that keep what was typed while the page is read again, and say what was wrong with it. */
import { h, say } from "../dom.js";

/**
 * A form in a details element.
 *
 * @param fields [{name, label, value?, type?, optional?, hint?, options?: [[value, text]], rows?, control?, ...attributes}];
 *   control(values, id) makes an input of its own; send(values) and also.run(values) resolve when done
 * @param done what is said then
 */
export function form({ id, title, fields, action, also, send, done = "Done.", context }) {
  const kept = (context.state.forms ??= {});
  const values = (kept[id] ??= {});
  const told = (context.state.done ??= new Map());
  const said = h("div", { class: "told", role: "status", id: `${id}-told` }, told.has(id) ? h("p", { class: "muted" }, told.get(id)) : null);
  const button = h("button", { type: "submit", class: "primary", id: `${id}-send` }, action);
  const other = also ? h("button", { type: "button", id: `${id}-also`, onclick: () => inner.reportValidity() && attempt(also.run, null) }, also.action) : null;
  const inner = h("form", { class: "stacked", onsubmit: submit }, fields.map((one) => field(id, one, values)), h("div", { class: "actions" }, button, other), said);
  return h("details", { id }, h("summary", { id: `${id}-summary` }, title), inner);

  function submit(event) {
    event.preventDefault();
    return attempt(send, done);
  }

  async function attempt(what, word) {
    button.disabled = true;
    told.delete(id);
    said.replaceChildren();
    try {
      await what(Object.fromEntries(fields.map((one) => [one.name, entered(one, values)])));
      if (word) finished(word);
      context.refresh();
    } catch (problem) {
      tell(problem);
    } finally {
      button.disabled = false;
    }
  }

  function finished(word) {
    kept[id] = {};
    told.set(id, word);
    say(word);
  }

  function tell(problem) {
    const errors = problem.errors ?? [];
    const named = (pointer) => fields.find(({ name }) => pointer === `/${name}` || pointer?.startsWith(`/${name}/`));
    said.replaceChildren(h("p", { class: "error" }, problem.message),
      h("ul", { class: "plain" }, errors.map(({ pointer, detail }) => h("li", {}, named(pointer) ? `${named(pointer).label}: ${detail}` : `${pointer} ${detail}`))));
    for (const { name } of fields) document.getElementById(`${id}-${name}`)?.removeAttribute("aria-invalid");
    const wrong = errors.map(({ pointer }) => named(pointer)).filter(Boolean).map(({ name }) => document.getElementById(`${id}-${name}`));
    for (const input of wrong) input?.setAttribute("aria-invalid", "true");
    wrong[0]?.focus();
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

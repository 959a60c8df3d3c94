/** A draft framework and what it would do on today's facts. */
import { postText, programPath, text } from "../api.js";
import { h } from "../dom.js";
import { previewOf } from "./preview.js";

const YAML = "application/yaml";

/** The editor, filled with the framework in force, and what the last preview told. */
export function draft(context, framework) {
  const { program, state } = context;
  const editor = h("textarea", { id: "draft", rows: 26, spellcheck: "false", autocomplete: "off", "aria-describedby": "draft-hint" });
  editor.value = state.draft ?? "";
  editor.addEventListener("input", () => { state.draft = editor.value; });
  const button = h("button", { type: "button", class: "primary", id: "preview", onclick: preview }, "Preview");
  const reset = h("button", { type: "button", class: "quiet", id: "reset-draft", onclick: fill }, "Back to the one in force");
  const said = h("div", { class: "told", role: "status" });
  const result = h("div", { class: "tiers", id: "preview-result" });
  if (state.draft === undefined) fill();
  if (state.preview) result.replaceChildren(...previewOf(context, state.preview));

  async function fill() {
    said.replaceChildren();
    try {
      state.draft = documentIn(await text(programPath(program, "framework"), YAML, context.signal));
      editor.value = state.draft;
    } catch (problem) {
      if (problem.name !== "AbortError") told(problem);
    }
  }

  async function preview() {
    button.disabled = true;
    said.replaceChildren("Scoring everybody under the draft …");
    try {
      state.preview = await postText(programPath(program, "previews"), editor.value, YAML);
      said.replaceChildren();
      result.replaceChildren(...previewOf(context, state.preview));
    } catch (problem) {
      told(problem);
    } finally {
      button.disabled = false;
    }
  }

  function told(problem) {
    result.replaceChildren();
    said.replaceChildren(h("p", { class: "error" }, problem.message),
      h("ul", { class: "plain" }, (problem.errors ?? []).map((error) => h("li", {}, h("span", { class: "mono" }, error.pointer || "/"), ` ${error.detail}`))));
  }

  return [
    h("section", { class: "card", "aria-labelledby": "draft-title" },
      h("div", { class: "tier-head" }, h("h2", { id: "draft-title" }, h("label", { for: "draft" }, "Draft framework")), h("span", { class: "count" }, `from v${framework.version}`)),
      h("p", { class: "muted", id: "draft-hint" }, "Change weights, scales, cuts or stability, then preview: who would move, why, and what it takes in hours."),
      editor, h("div", { class: "actions" }, button, reset), said),
    result,
  ];
}

/** The document inside an answer that also says who published it and when. */
function documentIn(yaml) {
  const lines = yaml.split("\n");
  const from = lines.indexOf("framework:");
  if (from < 0) return yaml;
  const inside = [];
  for (const line of lines.slice(from + 1)) {
    if (line !== "" && !line.startsWith(" ") && !line.startsWith("-")) break;
    inside.push(line.startsWith("  ") ? line.slice(2) : line);
  }
  return inside.join("\n");
}

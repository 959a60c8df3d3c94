/** A link that downloads an answer as a file, with the caller's token. */
import { text } from "../api.js";
import { h } from "../dom.js";

export function download(id, label, path, file) {
  const said = h("span", { role: "status", class: "error" });
  const button = h("button", { type: "button", class: "quiet", id, onclick: fetchIt }, label);

  async function fetchIt() {
    button.disabled = true;
    said.textContent = "";
    try {
      const url = URL.createObjectURL(new Blob([await text(path, "text/csv")], { type: "text/csv" }));
      h("a", { href: url, download: file }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (problem) {
      said.textContent = problem.message;
    } finally {
      button.disabled = false;
    }
  }

  return h("span", { class: "download" }, button, said);
}

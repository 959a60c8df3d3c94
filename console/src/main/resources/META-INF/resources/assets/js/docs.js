/** The page of the HTTP interface: every call of every service, from the merged OpenAPI document. */
import { get } from "./api.js";
import { h, swap } from "./dom.js";
import * as session from "./session.js";
import { problem } from "./views/empty.js";

const METHODS = ["get", "put", "post", "patch", "delete"];
const main = document.getElementById("main");

session.whenEnded(signIn);
if (session.caller()) load();
else signIn();

function signIn() {
  swap(main, h("section", { class: "card empty" }, h("h1", {}, "HTTP interface"),
    h("p", {}, "Sign in first; the description is for those with a token."), h("p", {}, h("a", { href: "/" }, "Sign in"))));
}

async function load() {
  try {
    show(await get("/api/docs/openapi.json"));
  } catch (fault) {
    if (fault.status !== 401) swap(main, problem(fault, load));
  }
}

function show(document) {
  const byService = new Map();
  for (const [path, item] of Object.entries(document.paths))
    for (const method of METHODS) {
      if (!item[method]) continue;
      const service = item[method].tags?.at(-1) ?? "";
      byService.set(service, [...(byService.get(service) ?? []), { path, method, operation: item[method] }]);
    }
  swap(main, h("div", { class: "view" },
    h("header", { class: "heading" }, h("div", {}, h("h1", {}, "HTTP interface"),
      h("p", { class: "as-of" }, document.info.description ?? "All services answer at this address."))),
    h("button", { type: "button", id: "download", onclick: () => download(document) }, "Download OpenAPI (JSON)"),
    [...byService].map(([service, calls]) => h("section", { class: "card" }, h("h2", {}, service), h("ul", { class: "calls" }, calls.map(call))))));
}

function call({ path, method, operation }) {
  return h("li", {}, h("span", { class: `method ${method}` }, method.toUpperCase()), h("code", {}, path), h("span", { class: "muted" }, operation.summary ?? ""));
}

function download(document_) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(document_, null, 2)], { type: "application/json" }));
  h("a", { href: url, download: "tierline-openapi.json" }).click();
  URL.revokeObjectURL(url);
}

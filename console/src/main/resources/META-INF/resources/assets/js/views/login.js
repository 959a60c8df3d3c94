/** The page that asks for a token. */
import { h } from "../dom.js";
import * as session from "../session.js";

export function login(reason, signedIn) {
  const error = h("p", { id: "token-error", class: "error", role: "alert" }, reason ?? "");
  const field = h("input", {
    id: "token", name: "token", type: "password", autocomplete: "off", spellcheck: "false", required: true,
    "aria-describedby": "token-error token-how",
  });
  const submit = (event) => {
    event.preventDefault();
    const text = field.value.trim().replace(/^.*#token=/, "");
    const fault = session.fault(text);
    if (fault) {
      error.textContent = fault;
      field.setAttribute("aria-invalid", "true");
      field.focus();
      return;
    }
    session.begin(text);
    signedIn();
  };
  return h("section", { class: "card login" },
    h("h1", {}, "Sign in"),
    h("p", {}, "Everything here needs a token that names who you are and which programs you may see."),
    error,
    h("form", { onsubmit: submit },
      h("label", { for: "token" }, "Token, or the whole login link"),
      h("div", { class: "field" }, field, h("button", { type: "submit", class: "primary", id: "sign-in" }, "Sign in"))),
    h("div", { id: "token-how" },
      h("h2", {}, "How to get one"),
      h("p", {}, "On the machine where Tierline runs:"),
      h("pre", { tabindex: "0" }, h("code", {}, "./tierline token --role viewer --program demo")),
      h("p", {}, "Use ", h("code", {}, "--role lead"), " to close cycles as well, and ", h("code", {}, "--program '*'"),
        " for all programs. The token stays in this tab and is gone when it closes.")));
}

/** A member's calendar as a secret link: made, shown once, and revoked. */
import { get, post, programPath, remove } from "../api.js";
import { h, slug } from "../dom.js";
import { instant } from "../format.js";
import { lazy } from "./lazy.js";

export function calendarLink(context, member) {
  const path = programPath(context.program, "team", member.member, "calendar");
  const id = slug("calendar", member.member);
  const links = (context.state.links ??= new Map());
  return lazy({ id, title: "Calendar link", context, load: () => get(path, context.signal), draw });

  function draw(found, again) {
    const made = links.get(member.member);
    const said = h("p", { class: "error", role: "alert" });
    const act = (change) => async (event) => {
      event.target.disabled = true;
      said.textContent = "";
      try {
        await change();
        await again();
        document.getElementById(`${id}-summary`)?.focus();
      } catch (problem) {
        event.target.disabled = false;
        said.textContent = problem.message;
      }
    };
    const make = act(async () => { links.set(member.member, (await post(path)).url); });
    const revoke = act(async () => { await remove(path); links.delete(member.member); });
    return h("div", { class: "stacked" },
      made ? secret(id, new URL(made, location.origin).href) : null,
      h("p", { class: "muted" }, found.shared
        ? `Shared since ${instant(found.sharedAt)}${found.sharedBy ? ` by ${found.sharedBy}` : ""}. A new link makes the one before useless.`
        : `Puts the week's recurring commitments of ${member.name ?? member.member} into any calendar that subscribes to an address.`),
      h("div", { class: "actions" },
        h("button", { type: "button", id: `${id}-make`, class: found.shared ? "" : "primary", onclick: make }, found.shared ? "Make a new link" : "Make a link"),
        found.shared ? h("button", { type: "button", id: `${id}-revoke`, class: "quiet", onclick: revoke }, "Revoke") : null),
      said);
  }
}

function secret(id, url) {
  const field = h("input", { type: "text", readonly: true, id: `${id}-url`, class: "mono", "aria-describedby": `${id}-secret`, onfocus: (event) => event.target.select() });
  field.value = url;
  const copied = h("span", { role: "status", class: "muted" });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      copied.textContent = "Copied.";
    } catch {
      field.focus();
      copied.textContent = "Press Ctrl+C to copy.";
    }
  };
  return [
    h("label", { for: `${id}-url` }, "The link"),
    h("div", { class: "field" }, field, h("button", { type: "button", class: "primary", id: `${id}-copy`, onclick: copy }, "Copy")),
    copied,
    h("p", { class: "warning", id: `${id}-secret` }, "It is shown only now. It is a secret: whoever has it can read this person's week without signing in. Give it to that person alone, and revoke it when it got about."),
  ];
}

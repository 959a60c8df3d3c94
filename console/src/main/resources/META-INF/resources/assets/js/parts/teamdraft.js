/** A draft of the team: changes put together, the plan that would come of them, and all of them saved at once. */
import { post, programPath, put, remove } from "../api.js";
import { h, say, slug, table } from "../dom.js";
import { count, date, hours, hoursMore, instant } from "../format.js";
import * as empty from "../views/empty.js";
import { partnerCell } from "./links.js";
import { shortOf } from "./unfunded.js";

/** Puts a change into the draft, in place of one of the same member, and plans with all of them. */
export async function propose(context, change) {
  const others = (context.state.draft ?? []).filter((one) => one.member !== change.member);
  try {
    await plan(context, [...others, change]);
  } catch (problem) {
    problem.errors = problem.errors?.map((error) => ({ ...error, pointer: error.pointer.replace(/^\/members\/\d+/, "") }));
    throw problem;
  }
  document.getElementById("team-draft")?.scrollIntoView({ block: "nearest" });
}

async function plan(context, draft) {
  const members = draft.map((one) => (one.removed ? { member: one.member, removed: true } : { ...now(one.document), member: one.member }));
  context.state.drafted = draft.length ? await post(programPath(context.program, "allocation", "previews"), { members }) : null;
  context.state.draft = draft;
}

/** A draft is planned as if it held today. */
function now({ effectiveOn, ...document }) {
  return document;
}

export function draftCard(context) {
  const draft = context.state.draft ?? [];
  const said = h("div", { class: "told", role: "status" });
  return h("section", { class: "card", "aria-labelledby": "team-draft" },
    h("div", { class: "tier-head" }, h("h2", { id: "team-draft" }, "Draft"), draft.length ? h("span", { class: "label running" }, "preview") : null),
    draft.length === 0 ? empty.nothing("Try a change in the draft to see the plan that would come of it. Nothing is stored before you save.")
      : [changes(context, draft, said), outcome(context, context.state.drafted), h("div", { class: "actions" },
        h("button", { type: "button", class: "primary", id: "save-draft", onclick: (event) => save(context, event.target, said) }, draft.length === 1 ? "Save it" : `Save all ${draft.length}`),
        h("button", { type: "button", class: "quiet", id: "drop-draft", onclick: () => { context.state.draft = []; context.refresh(); } }, "Drop the draft"))],
    said);
}

function changes(context, draft, said) {
  return h("ul", { class: "scheduled" }, draft.map((one) => h("li", {},
    h("span", {}, h("span", { class: "strong" }, one.name ?? one.member), one.removed ? " leaves" : `: ${hours(one.document.hoursPerWeek)} a week${one.document.effectiveOn ? `, saved for ${date(one.document.effectiveOn)}` : ""}`),
    h("button", { type: "button", class: "quiet", id: slug("undraft", one.member), "aria-label": `Leave out the change of ${one.name ?? one.member}`, onclick: (event) => without(context, one, event.target, said) }, "Leave out"))));
}

async function without(context, one, button, said) {
  button.disabled = true;
  try {
    await plan(context, context.state.draft.filter((each) => each !== one));
    context.refresh();
  } catch (problem) {
    button.disabled = false;
    told(said, problem);
  }
}

/** One after the other: what was saved leaves the draft, so that a refusal in between keeps the rest. */
async function save(context, button, said) {
  button.disabled = true;
  try {
    while (context.state.draft.length) {
      const [{ member, removed, document }] = context.state.draft;
      const path = programPath(context.program, "team", member);
      await (removed ? remove(path) : put(path, document));
      context.state.draft = context.state.draft.slice(1);
      forget(context.state.forms ?? {}, member);
    }
    say("The draft is saved. The plan follows.");
    context.refresh();
  } catch (problem) {
    button.disabled = false;
    told(said, problem, `${context.state.draft[0].name ?? context.state.draft[0].member} was not saved: `);
  }
}

/** What was typed for a member and is saved now. */
function forget(forms, member) {
  delete forms[slug("edit", member)];
  delete forms[slug("remove", member)];
  if (forms["add-member"]?.member === member) delete forms["add-member"];
}

function told(said, problem, before = "") {
  said.replaceChildren(h("p", { class: "error" }, before, problem.message),
    h("ul", { class: "plain" }, (problem.errors ?? []).map((error) => h("li", {}, `${error.pointer} ${error.detail}`))));
}

function outcome(context, drafted) {
  const { items, partners, hours: missing, before: was } = drafted.unfunded;
  return [
    h("p", {}, partners === 0 ? "Everybody would get what their tier promises" : [h("span", { class: "strong" }, `${count(partners, "partner")} would be left out`), `, ${hours(missing)} a week`],
      was ? `; now ${count(was.partners, "partner")}, ${hours(was.hours)}.` : "."),
    h("p", { class: "muted" }, `${count(drafted.owners.changed, "owner")} would change, ${hours(drafted.hoursMoved)} would move. Planned as of ${instant(drafted.asOf)}, as if it held today.`),
    table("Each person's hours, now and under the draft", [{ title: "Person" }, { title: "Offered", class: "num" }, { title: "Used", class: "num" }, { title: "Partners", class: "num" }],
      drafted.members.map((one) => h("tr", {}, h("th", { scope: "row" }, one.name ?? one.member),
        h("td", { class: "num nowrap" }, moved(one.before?.offered, one.offered)), h("td", { class: "num nowrap" }, moved(one.before?.used, one.used)), h("td", { class: "num" }, one.partners ?? "–")))),
    items.length ? table("Who would be left out", [{ title: "Partner" }, { title: "Tier" }, { title: "What" }, { title: "Hours short", class: "num" }],
      items.slice(0, 10).map((one) => h("tr", {}, partnerCell(context, one, "drafted"), h("td", {}, one.tier), h("td", { class: "wide" }, shortOf(one)), h("td", { class: "num strong" }, hours(one.hoursShort))))) : null,
  ];
}

function moved(before, then) {
  const difference = then - (before ?? 0);
  return Math.abs(difference) < 0.05 ? hours(then) : [hours(then), h("small", { class: difference > 0 ? "up" : "down" }, ` ${hoursMore(difference)}`)];
}

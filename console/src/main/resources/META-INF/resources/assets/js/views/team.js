/** The team: who there is, for how many hours and for whom; what changes when, and what that would do to the plan. */
import { attempt, find, get, programPath } from "../api.js";
import { h } from "../dom.js";
import { count, hours } from "../format.js";
import { memberForm } from "../parts/memberform.js";
import { memberItem } from "../parts/member.js";
import { hoursHeading } from "../parts/tabs.js";
import { draftCard } from "../parts/teamdraft.js";
import { importCard } from "../parts/teamimport.js";
import * as session from "../session.js";
import * as empty from "./empty.js";

const PAGE = 25;

export async function show(context) {
  const { program, signal } = context;
  const [team, framework, plan] = await Promise.all([
    get(`${programPath(program, "team")}?limit=500`, signal),
    find(programPath(program, "framework"), signal),
    attempt(find(programPath(program, "allocation"), signal)),
  ]);
  const lead = session.may("lead", "admin");
  const known = { tiers: (framework?.framework?.tiers ?? []).map((one) => one.name), offered: new Map((plan.value?.members ?? []).map((one) => [one.member, one])) };
  return [
    hoursHeading(context, "team", "Team", told(team.items)),
    h("div", { class: "beside" },
      h("div", { class: "tiers" }, team.items.length === 0 ? empty.nobody(program, lead) : members(context, team.items, known, lead)),
      lead ? h("div", { class: "tiers" }, draftCard(context), adding(context, known), importCard(context)) : null),
  ];
}

function told(items) {
  const weekly = items.reduce((sum, one) => sum + Number(one.hoursPerWeek ?? 0), 0);
  return items.length ? `${count(items.length, "person", "people")}, ${hours(weekly)} a week by contract.` : null;
}

function members(context, items, known, lead) {
  const shown = items.slice(0, context.state.members ?? PAGE);
  return h("section", { class: "card", "aria-labelledby": "members" },
    h("h2", { id: "members" }, "Members"),
    h("ul", { class: "people" }, shown.map((member) => memberItem(context, member, known, lead))),
    shown.length < items.length ? h("button", { type: "button", class: "quiet", id: "more-members", onclick: () => { context.state.members = shown.length + PAGE; context.refresh(); } }, `Show ${Math.min(PAGE, items.length - shown.length)} more`) : null);
}

function adding(context, known) {
  return h("section", { class: "card", "aria-labelledby": "adding" },
    h("h2", { id: "adding" }, "Somebody new"),
    h("p", { class: "muted" }, "The plan follows by itself, on the day the person starts."),
    memberForm(context, null, known));
}

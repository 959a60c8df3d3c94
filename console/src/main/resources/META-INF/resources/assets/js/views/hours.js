/** The plan in force: what each person offers, who they are given to, whom nobody has time for, and how that came. */
import { attempt, find, get, programPath } from "../api.js";
import { h } from "../dom.js";
import { instant } from "../format.js";
import { handOversCard } from "../parts/handovers.js";
import { namesOf } from "../parts/links.js";
import { liveDealsCard } from "../parts/livedeals.js";
import { peopleCard } from "../parts/people.js";
import { pinsCard } from "../parts/pins.js";
import { rebalancesCard } from "../parts/rebalances.js";
import { hoursHeading } from "../parts/tabs.js";
import { tierHoursCard } from "../parts/tierhours.js";
import { unfundedCard } from "../parts/unfunded.js";
import * as empty from "./empty.js";

export async function show(context) {
  const { program, signal, state } = context;
  const read = (name, query) => attempt(find(`${programPath(program, ...name)}?${query}`, signal));
  const [plan, team, pins, short, plans, handOvers] = await Promise.all([
    find(programPath(program, "allocation"), signal),
    get(`${programPath(program, "team")}?limit=500`, signal),
    read(["pins"], "limit=500"),
    read(["allocation", "unfunded"], "limit=200"),
    read(["allocation", "plans"], `limit=${state.plans ?? 5}`),
    read(["allocation", "hand-overs"], `limit=${state.handOvers ?? 10}${state.takenBy ? `&member=${encodeURIComponent(state.takenBy)}` : ""}`),
  ]);
  const people = { team: team.items, name: namesOf(team.items, plan?.members ?? []) };
  return [
    hoursHeading(context, "hours", "Hours a week", plan?.asOf ? asOf(plan) : null),
    plan?.trouble ? h("p", { class: "error", role: "alert" }, `The plan in force stays, since ${instant(plan.trouble.since)}: ${plan.trouble.reason}`) : null,
    body(context, plan, people, { pins, short, plans, handOvers }),
  ];
}

function asOf(plan) {
  return [h("span", { class: "label official" }, "in force"), ` since ${instant(plan.asOf)} · because of ${plan.cause}`];
}

function body(context, plan, people, { pins, short, plans, handOvers }) {
  if (people.team.length === 0) return empty.noTeam(context.program);
  if (!plan?.asOf) return h("section", { class: "card empty" }, h("h2", {}, "No plan yet"), h("p", {}, plan?.detail ?? "The first plan follows the first closed cycle."));
  return h("div", { class: "beside" },
    h("div", { class: "tiers" }, peopleCard(context, plan, pins.value?.items ?? []), unfundedCard(context, plan, short), rebalancesCard(context, plans, people)),
    h("div", { class: "tiers" }, tierHoursCard(plan), liveDealsCard(context, plan.liveDeals, people),
      pinsCard(context, pins, plan, people), handOversCard(context, handOvers, people)));
}

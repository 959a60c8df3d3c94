/** Promises: which commitments of the tiers are kept, which are due, and which were missed. */
import { attempt, find, get, programPath } from "../api.js";
import { h, slug } from "../dom.js";
import { namesOf } from "../parts/links.js";
import { countsOf, openItems, STATES, standingTable } from "../parts/promises.js";
import { hoursHeading } from "../parts/tabs.js";
import * as empty from "./empty.js";

const PAGE = 50;
const MOST = 500;

export async function show(context) {
  const { program, signal, state } = context;
  const query = new URLSearchParams({ limit: String(state.limit ?? PAGE), ...state.filter });
  const [framework, page, open, team] = await Promise.all([
    find(programPath(program, "framework"), signal),
    get(`${programPath(program, "commitments")}?${query}`, signal),
    attempt(get(`${programPath(program, "commitments", "items")}?state=open&limit=500`, signal)),
    attempt(get(`${programPath(program, "team")}?limit=500`, signal)),
  ]);
  const people = team.value?.items ?? [];
  const tiers = (framework?.framework?.tiers ?? []).map((one) => one.name);
  const filtered = Object.keys(state.filter ?? {}).length > 0;
  return [
    hoursHeading(context, "promises", "Promises", "What the tiers promise, held against what was done. A promise is due until its period ends."),
    page.items.length === 0 && !filtered ? empty.noPromises(program, framework) : [
      h("div", { class: "facts" }, countsOf(page.counts, open.value)),
      h("div", { class: "tiers" },
        openItems(context, open, namesOf(people)),
        h("section", { class: "card", "aria-labelledby": "standing" },
          h("div", { class: "tier-head" }, h("h2", { id: "standing" }, "Where they stand"), filters(context, tiers, people)),
          page.items.length === 0 ? empty.nothing("No promise is like that. Choose others above.") : standingTable(context, page.items, namesOf(people)),
          page.next && page.items.length < MOST ? h("button", { type: "button", class: "quiet", id: "more-promises", onclick: () => { state.limit = Math.min(page.items.length + PAGE, MOST); context.refresh(); } }, "Show more") : null)),
    ],
  ];
}

function filters(context, tiers, people) {
  const choice = (name, label, options) => {
    const choose = (event) => {
      const { [name]: _, ...others } = context.state.filter ?? {};
      context.state.filter = event.target.value ? { ...others, [name]: event.target.value } : others;
      context.state.limit = PAGE;
      context.refresh();
    };
    return h("label", {}, h("span", { class: "sr-only" }, label),
      h("select", { id: slug("filter", name), onchange: choose }, options.map(([value, text]) => h("option", { value, selected: value === (context.state.filter?.[name] ?? "") }, text))));
  };
  return h("div", { class: "filters", role: "group", "aria-label": "Show only" },
    choice("state", "State", [["", "Any state"], ...Object.entries(STATES)]),
    tiers.length ? choice("tier", "Tier", [["", "Any tier"], ...tiers.map((tier) => [tier, tier])]) : null,
    people.length ? choice("member", "Person", [["", "Anybody"], ...people.map((one) => [one.member, one.name ?? one.member])]) : null);
}

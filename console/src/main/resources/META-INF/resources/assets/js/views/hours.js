/** Hours: what each person offers, who they are given to, and whom nobody has time for. */
import { find, get, programPath } from "../api.js";
import { h, slug, table } from "../dom.js";
import { count, hours, instant } from "../format.js";
import { hoursBar } from "../parts/bars.js";
import * as empty from "./empty.js";

export async function show(context) {
  const { program, signal } = context;
  const [plan, team] = await Promise.all([
    find(programPath(program, "allocation"), signal),
    get(`${programPath(program, "team")}?limit=1`, signal),
  ]);
  const members = plan?.members ?? [];
  return [
    h("header", { class: "heading" }, h("div", {}, h("h1", {}, "Hours a week"), plan?.asOf ? asOf(plan) : null)),
    plan?.trouble ? h("p", { class: "error", role: "alert" }, `The plan in force stays, since ${instant(plan.trouble.since)}: ${plan.trouble.reason}`) : null,
    body(context, plan, members, team),
  ];
}

function asOf(plan) {
  return h("p", { class: "as-of" }, h("span", { class: "label official" }, "in force"), ` since ${instant(plan.asOf)} · because of ${plan.cause}`);
}

function body(context, plan, members, team) {
  if (team.items.length === 0) return empty.noTeam(context.program);
  if (!plan?.asOf) return h("section", { class: "card empty" }, h("h2", {}, "No plan yet"), h("p", {}, plan?.detail ?? "The first plan follows the first closed cycle."));
  return h("div", { class: "beside" },
    h("div", { class: "tiers" }, people(context, members), live(context, plan.liveDeals, members)),
    unfunded(context, plan));
}

function people(context, members) {
  const most = Math.max(...members.map((member) => member.offered), 1);
  return h("section", { class: "card", "aria-labelledby": "people" },
    h("h2", { id: "people" }, "The team"),
    h("ul", { class: "people" }, members.map((member) => person(context, member, most))));
}

function person(context, member, most) {
  const id = slug("person", member.member);
  const full = member.offered > 0 ? Math.round((member.used / member.offered) * 100) : 0;
  return h("li", {},
    h("div", { class: "person-head" },
      h("h3", {}, member.name ?? member.member),
      h("span", {}, h("span", { class: "strong" }, hours(member.used)), ` of ${hours(member.offered)} · ${full} %`)),
    hoursBar(member, most),
    member.partners.length
      ? h("details", { id }, h("summary", { id: `${id}-summary` }, count(member.partners.length, "partner")),
        table(`Partners of ${member.name ?? member.member}`, [{ title: "Partner" }, { title: "Tier" }, { title: "Hours a week", class: "num" }],
          member.partners.map((one) => h("tr", {}, who(context, one, member.member), h("td", {}, one.tier ?? ""), h("td", { class: "num" }, hours(one.hours))))))
      : null);
}

function live(context, deals, members) {
  if (deals.length === 0) return null;
  const names = new Map(members.map((member) => [member.member, member.name]));
  return h("section", { class: "card", "aria-labelledby": "live-deals" },
    h("h2", { id: "live-deals" }, "Live deals"),
    h("p", { class: "muted" }, "Hours from the reserve for big open deals below the best tier; the tier stays."),
    table("Live deals", [{ title: "Partner" }, { title: "Deal" }, { title: "Person" }, { title: "Hours a week", class: "num" }],
      deals.map((deal) => h("tr", {},
        who(context, deal, "live"),
        h("td", {}, h("span", { class: "mono" }, deal.deal)),
        h("td", {}, deal.member ? names.get(deal.member) ?? deal.member : `nobody, ${hours(deal.hoursShort)} short`),
        h("td", { class: "num" }, hours(deal.hours))))));
}

function unfunded(context, plan) {
  const short = plan.unfunded;
  return h("section", { class: "card", "aria-labelledby": "unfunded" },
    h("div", { class: "tier-head" }, h("h2", { id: "unfunded" }, "Unfunded"), h("span", { class: "count" }, count(short.length, "partner"))),
    short.length === 0
      ? empty.nothing("Everybody gets what their tier promises.")
      : table("Partners whose hours nobody has", [{ title: "Partner" }, { title: "Tier" }, { title: "Hours short", class: "num" }],
        short.map((one) => h("tr", {}, who(context, one, "short"), h("td", {}, one.tier), h("td", { class: "num strong" }, hours(one.hoursShort))))),
    h("p", { class: "muted" }, `Against the plan before: ${count(plan.changes.ownersChanged, "owner")} changed, ${hours(plan.changes.hoursMoved)} moved.`));
}

function who({ program }, one, place) {
  return h("th", { scope: "row" }, h("a", { href: `#/${program}/partner/${encodeURIComponent(one.partner)}`, id: slug("hours", place, one.partner) }, one.name ?? one.partner));
}

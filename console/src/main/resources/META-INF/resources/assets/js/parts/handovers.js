/** Hand-overs: who took a partner over from whom, and the list that came with it. */
import { h, slug } from "../dom.js";
import { count, date, day, value } from "../format.js";
import * as empty from "../views/empty.js";
import { partnerLink } from "./links.js";

const PAGE = 10;
const MOST = 100;

export function handOversCard(context, { value: page, problem }, people) {
  const items = page?.items ?? [];
  return h("section", { class: "card", "aria-labelledby": "hand-overs" },
    h("div", { class: "tier-head" }, h("h2", { id: "hand-overs" }, "Hand-overs"), items.length || context.state.takenBy ? chooser(context, people) : null),
    problem ? empty.nothing(`They cannot be read: ${problem.message}`)
      : items.length === 0 ? empty.nothing(context.state.takenBy ? "None for this person." : "No partner has changed hands yet.")
        : h("ul", { class: "people" }, items.map((one, index) => item(context, one, index, people))),
    page?.next && items.length < MOST ? h("button", { type: "button", class: "quiet", id: "more-hand-overs", onclick: () => { context.state.handOvers = items.length + PAGE; context.refresh(); } }, "Show more") : null);
}

function chooser(context, { team }) {
  const choose = (event) => { context.state.takenBy = event.target.value; context.refresh(); };
  return h("label", { class: "muted" }, h("span", { class: "sr-only" }, "Hand-overs of"),
    h("select", { id: "taken-by", onchange: choose }, [["", "everybody"], ...team.map((one) => [one.member, one.name ?? one.member])]
      .map(([id, name]) => h("option", { value: id, selected: id === (context.state.takenBy ?? "") }, name))));
}

function item(context, one, index, { name }) {
  const id = slug("hand-over", one.plan, one.partner);
  const lists = [deals(one.deals ?? []), activities(one.activities ?? [], name), commitments(one.commitments ?? [])].filter(Boolean);
  return h("li", {},
    h("div", { class: "person-head" }, h("h3", {}, partnerLink(context, one, `hand-over-${index}`), h("small", { class: "muted" }, ` ${one.tier}`)), h("span", {}, day(one.asOf))),
    h("p", { class: "muted" }, `${one.fromName ?? name(one.from)} → `, h("span", { class: "strong" }, one.toName ?? name(one.to))),
    lists.length ? h("details", { id }, h("summary", { id: `${id}-summary` }, "What to take over"), lists) : h("p", { class: "muted" }, "Nothing is open."));
}

function list(title, lines) {
  return lines.length ? [h("h4", {}, title), h("ul", { class: "plain" }, lines.map((line) => h("li", {}, line)))] : null;
}

function deals(all) {
  return list(count(all.length, "open deal"), all.map((deal) => [
    h("span", { class: "mono" }, deal.deal), `, ${value(deal.amount)} ${deal.currency}`, deal.stage ? `, ${deal.stage}` : "", deal.account ? `, ${deal.account}` : ""]));
}

function activities(all, name) {
  return list("Last activities", all.map((one) => `${day(one.time)}: ${one.kind}${one.account ? ` with ${one.account}` : ""}${one.member ? `, by ${name(one.member)}` : ""}`));
}

function commitments(all) {
  return list("Promised next", all.map((one) => [`${one.commitment}, by ${date(one.due)}`, one.missed ? h("span", { class: "mark" }, "the last one was missed") : null]));
}

/** The running ranking: where partners stand now, whatever the last cycle decided. */
import { h, slug } from "../dom.js";
import { instant, score } from "../format.js";
import { factorLegend, factorStack } from "../parts/bars.js";
import * as empty from "./empty.js";

const MORE = 50;
const MOST = 500;

export function ranking(context, { value, problem }, tiers) {
  const items = value?.items ?? [];
  return h("section", { class: "card ranking", "aria-labelledby": "ranking" },
    h("div", { class: "tier-head" },
      h("h2", { id: "ranking" }, "Running ranking"),
      h("span", { class: "label running" }, "running")),
    problem ? empty.nothing(`It cannot be read: ${problem.message}`) : list(context, value, items, tiers));
}

function list(context, value, items, tiers) {
  if (items.length === 0) return empty.nothing("Nobody has a score yet.");
  const tierOf = new Map(tiers.cycle ? tiers.tiers.flatMap((tier) => tier.partners.map((one) => [one.partner, tier.name])) : []);
  return [
    h("p", { class: "as-of" }, `as of now, ${instant(value.asOf ?? items[0].asOf)}`),
    factorLegend(items[0].factors),
    h("ol", { class: "ranked" }, items.map((item) => row(context, item, tierOf.get(item.partner)))),
    value.next && items.length < MOST
      ? h("button", { type: "button", class: "quiet", id: "more-ranked", onclick: () => more(context, items.length) }, "Show more")
      : null,
  ];
}

function more(context, shown) {
  context.state.ranked = Math.min(shown + MORE, MOST);
  context.refresh();
}

function row({ program }, item, tier) {
  return h("li", {},
    h("span", { class: "rank num" }, item.rank),
    h("div", { class: "who" },
      h("a", { href: `#/${program}/partner/${encodeURIComponent(item.partner)}`, id: slug("ranked", item.partner) }, item.name),
      tier ? h("span", { class: "in-tier" }, tier) : null,
      factorStack(item.factors)),
    h("span", { class: "num strong" }, score(item.score)));
}

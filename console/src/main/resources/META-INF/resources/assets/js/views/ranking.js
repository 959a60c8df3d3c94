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
  const official = new Map(tiers.cycle ? tiers.tiers.flatMap((tier) => tier.partners.map((one) => [one.partner, { ...one, tier: tier.name }])) : []);
  return [
    h("p", { class: "as-of" }, `as of now, ${instant(value.asOf ?? items[0].asOf)}`),
    factorLegend(items[0].factors),
    h("ol", { class: "ranked" }, items.map((item) => row(context, item, official.get(item.partner)))),
    value.next && items.length < MOST
      ? h("button", { type: "button", class: "quiet", id: "more-ranked", onclick: () => more(context, items.length) }, "Show more")
      : null,
  ];
}

function more(context, shown) {
  context.state.ranked = Math.min(shown + MORE, MOST);
  context.refresh();
}

function row({ program }, item, official) {
  return h("li", {},
    h("span", { class: "rank num" }, item.rank),
    h("div", { class: "who" },
      h("a", { href: `#/${program}/partner/${encodeURIComponent(item.partner)}`, id: slug("ranked", item.partner) }, item.name),
      official ? h("span", { class: "in-tier", title: officially(official) }, official.rank ? `${official.tier} · official ${official.rank}` : official.tier) : null,
      factorStack(item.factors)),
    h("span", { class: "num strong" }, score(item.score)));
}

function officially({ rank, score: points, tier }) {
  return rank ? `In the last cycle: rank ${rank}, score ${score(points)}, ${tier}` : `In ${tier} since the last cycle, which did not score it`;
}

/** Why a score is what it is: the factors, the facts behind each, and what one more event would add. */
import { h, slug, table } from "../dom.js";
import { count, day, points, score, value } from "../format.js";
import * as empty from "../views/empty.js";
import { factorBar } from "./bars.js";

export function whyCard({ value: running, problem }) {
  return h("section", { class: "card", "aria-labelledby": "why" },
    h("div", { class: "tier-head" }, h("h2", { id: "why" }, "Why"), h("span", { class: "label running" }, "running")),
    problem ? empty.nothing(problem.message)
      : h("ul", { class: "factors" }, (running?.factors ?? []).map((factor, index) => factorRow(factor, index))));
}

function factorRow(factor, index) {
  return h("li", {},
    h("div", { class: "person-head" }, h("h3", {}, factor.factor, factor.stale ? h("span", { class: "mark" }, "stale") : null),
      h("span", {}, h("span", { class: "strong" }, score(factor.points)), ` of ${factor.weight} points`)),
    factorBar(factor, factor.weight, index),
    h("p", { class: "muted" }, factor.known
      ? `value ${value(factor.value)} · scaled ${score(factor.scaled)} of 100${factor.newest ? ` · newest evidence ${day(factor.newest)}` : ""}`
      : "unknown: nothing has been reported, so it gives no points"),
    factor.unconverted?.length ? h("p", { class: "error" }, `no rate for ${factor.unconverted.join(", ")}: amounts in it count 0`) : null,
    factor.heaviest?.length ? heaviest(factor) : null);
}

function heaviest(factor) {
  return h("details", { id: `heaviest-${slug(factor.factor)}` },
    h("summary", {}, `Heaviest ${count(factor.heaviest.length, "fact")}`),
    factTable(`Heaviest facts of ${factor.factor}`, factor.heaviest));
}

function factTable(caption, facts) {
  return table(caption, [{ title: "When" }, { title: "What" }, { title: "From" }, { title: "Counts", class: "num" }],
    facts.map((fact) => h("tr", {},
      h("td", { class: "nowrap" }, day(fact.time)),
      h("td", {}, h("span", { class: "kind" }, fact.kind), " ", h("span", { class: "mono" }, fact.id)),
      h("td", { class: "mono" }, fact.source ?? "–"),
      h("td", { class: "num" }, value(fact.amount)))));
}

/** The newest facts of all factors together. */
export function evidenceCard(running) {
  const rows = (running?.factors ?? []).flatMap((factor) => (factor.evidence ?? []).map((one) => ({ ...one, factor: factor.factor })))
    .sort((a, b) => (a.time < b.time ? 1 : -1)).slice(0, 12);
  return h("section", { class: "card", "aria-labelledby": "evidence" },
    h("h2", { id: "evidence" }, "Newest evidence"),
    rows.length === 0 ? empty.nothing("Nothing has been reported yet.")
      : table("Newest evidence", [{ title: "When" }, { title: "What" }, { title: "Factor" }, { title: "Counts", class: "num" }],
        rows.map((one) => h("tr", {},
          h("td", { class: "nowrap" }, day(one.time)), h("td", {}, h("span", { class: "kind" }, one.kind), " ", h("span", { class: "mono" }, one.id)),
          h("td", {}, one.factor), h("td", { class: "num" }, value(one.amount))))));
}

/** What would help most: the exact gain of one more event of each kind, now. */
export function oneMoreCard(running) {
  const gains = (running?.oneMore ?? []).filter((one) => one.adds !== 0);
  return h("section", { class: "card", "aria-labelledby": "one-more" },
    h("h2", { id: "one-more" }, "One more would add"),
    gains.length === 0 ? empty.nothing("No single event would change the score now.")
      : h("ul", { class: "gains" }, gains.map((one) => h("li", {}, h("span", {}, named(one)), h("span", { class: "num strong" }, points(one.adds))))));
}

function named(one) {
  const what = [one.attribution, one.kind, one.event, one.account ? `with a ${one.account} account` : null].filter(Boolean).join(" ");
  return one.amount === undefined ? what : `${what} of ${value(one.amount)} ${one.currency}`;
}

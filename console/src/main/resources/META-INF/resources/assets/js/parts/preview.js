/** What a draft framework would do: tiers, moves with why, hours, and what nobody has time for. */
import { h, slug, table } from "../dom.js";
import { count, hours, instant, points, score } from "../format.js";
import * as empty from "../views/empty.js";
import { shortOf } from "./unfunded.js";

export function previewOf(context, preview) {
  return [tiers(preview), moves(context, preview), preview.plan ? plan(context, preview.plan) : null,
    preview.detail ? h("p", { class: "muted" }, preview.detail) : null].filter(Boolean);
}

function tiers(preview) {
  const weekly = preview.hours;
  return h("section", { class: "card", "aria-labelledby": "preview-tiers" },
    h("div", { class: "tier-head" }, h("h2", { id: "preview-tiers" }, "Under the draft"), h("span", { class: "label running" }, "preview")),
    h("p", { class: "as-of" }, `as of ${instant(preview.asOf)}, beside framework v${preview.frameworkVersion}`),
    (preview.warnings ?? []).map((warning) => h("p", { class: "warning" }, h("span", { class: "mono" }, warning.pointer), ` ${warning.detail}`)),
    table("Partners and hours per tier, now and then",
      [{ title: "Tier" }, { title: "Now", class: "num" }, { title: "A cycle today", class: "num" }, { title: "Draft", class: "num" }, { title: "Hours now", class: "num" }, { title: "Hours then", class: "num" }],
      preview.tiers.map((tier) => h("tr", {},
        h("th", { scope: "row" }, tier.tier),
        h("td", { class: "num" }, tier.partners.now ?? "–"), h("td", { class: "num" }, tier.partners.otherwise ?? "–"), h("td", { class: "num strong" }, tier.partners.then ?? "–"),
        h("td", { class: "num" }, weeklyHours(tier.hours?.now)), h("td", { class: "num strong" }, weeklyHours(tier.hours?.then))))),
    weekly ? h("p", { class: "muted" }, `${hours(weekly.now)} a week now, ${hours(weekly.then)} then: ${hours(weekly.freed)} come free, ${hours(weekly.needed)} are needed.`) : null);
}

const weeklyHours = (value) => (value === undefined || value === null ? "–" : hours(value));

function moves(context, preview) {
  const counts = preview.moveCounts;
  return h("section", { class: "card", "aria-labelledby": "preview-moves" },
    h("div", { class: "tier-head" }, h("h2", { id: "preview-moves" }, "Who would move"), h("span", { class: "count" }, count(preview.movesTotal, "move"))),
    h("p", { class: "muted" }, `${counts.promoted} up, ${counts.demoted} down, ${counts.entered} in, ${counts.pending} pending.`),
    preview.moves.length === 0 ? empty.nothing("Nobody: the draft puts everyone where they are.")
      : table("Moves under the draft",
        [{ title: "Partner" }, { title: "From, to" }, { title: "Score", class: "num" }, { title: "Why" }],
        preview.moves.map((move) => h("tr", {},
          who(context, move),
          h("td", { class: `direction ${move.direction}` }, `${move.from ?? "–"} → ${move.to}`),
          h("td", { class: "num nowrap" }, `${score(move.score.now)} → `, h("span", { class: "strong" }, score(move.score.then))),
          h("td", {}, (move.why ?? []).map((one) => `${one.factor} ${points(one.points)}`).join(", "))))));
}

function plan(context, plan) {
  const short = plan.unfunded;
  return h("section", { class: "card", "aria-labelledby": "preview-plan" },
    h("div", { class: "tier-head" }, h("h2", { id: "preview-plan" }, "What the team could hold"), h("span", { class: "count" }, `${hours(plan.used)} of ${hours(plan.offered)}`)),
    h("p", { class: "muted" }, `${count(plan.owners.changed, "owner")} would change, ${hours(plan.hoursMoved)} would move.`),
    short.items.length === 0 ? empty.nothing("Everybody would get what their tier promises.")
      : table("Promises nobody would have time for", [{ title: "Partner" }, { title: "Tier" }, { title: "What" }, { title: "Hours short", class: "num" }],
        short.items.map((one) => h("tr", {}, who(context, one), h("td", {}, one.tier), h("td", { class: "wide" }, shortOf(one)), h("td", { class: "num strong" }, hours(one.hoursShort))))));
}

function who({ program }, one) {
  return h("th", { scope: "row" }, h("a", { href: `#/${program}/partner/${encodeURIComponent(one.partner)}`, id: slug("preview", one.partner, one.to ?? "short") }, one.name ?? one.partner));
}

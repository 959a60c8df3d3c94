/** Marks of a place on the board that is not simply what the score says. */
import { h } from "../dom.js";
import { score } from "../format.js";

const LIMITS = { "up-limited": "It goes up by no more steps in one cycle.", "down-limited": "It goes down by no more steps in one cycle." };

/** Steps that were limited, and a partner of whom too little is known; null without either. */
export function placeMark(partner, minCoverage) {
  if (LIMITS[partner.rule]) return h("span", { class: "mark", title: LIMITS[partner.rule] }, `score says ${partner.target}`);
  if (partner.coverage === undefined || !(partner.coverage < minCoverage)) return null;
  return h("span", { class: "mark", title: `${score(partner.coverage)} % of the weight is known, ${score(minCoverage)} % are needed for a better tier` }, "too little known");
}

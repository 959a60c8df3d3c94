/** Names of partners and members as they stand in tables. */
import { h, slug } from "../dom.js";

export function partnerLink({ program }, one, place) {
  return h("a", { href: `#/${program}/partner/${encodeURIComponent(one.partner)}`, id: slug(place, one.partner) }, one.name ?? one.partner);
}

/** The first cell of a row about a partner. */
export const partnerCell = (context, one, place, ...more) => h("th", { scope: "row" }, partnerLink(context, one, place), more);

/** Looks up a member's name by id. */
export function namesOf(...lists) {
  const names = new Map(lists.flat().filter(Boolean).map((one) => [one.member, one.name]));
  return (member) => (member ? names.get(member) ?? member : "nobody");
}

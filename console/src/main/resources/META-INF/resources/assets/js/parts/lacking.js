/** What a partner lacks for a tier: points of score, floors that it misses, weight that is not known. */
import { score } from "../format.js";

/**
 * In words, one for each thing that is lacking; empty when nothing is.
 *
 * @param shortfall {points, floors, coverage}, each of them missing when it was not said
 * @param known what it has, where that is known: {factors, coverage}
 */
export function lacking({ points, floors, coverage }, known = {}) {
  return [
    points > 0 ? `${amount(points)} points short` : null,
    ...Object.entries(floors ?? {}).map(([factor, short]) => floor(factor, short, known.factors)),
    coverage > 0 ? weight(coverage, known.coverage) : null,
  ].filter(Boolean);
}

/** What a partner's standing says that it has. */
export const has = ({ why, coverage }) => ({ factors: why?.factors, coverage });

/** What keeps a partner from its tier while its demotion is pending; who lacks nothing is behind one who is level. */
export function pendingLacks(pending, known) {
  const found = lacking({ ...pending, points: pending.pointsShort }, known);
  return found.length || !pending.floors ? found : ["level with the last one in, and behind in the order"];
}

function floor(factor, short, factors) {
  const found = factors?.find((one) => one.factor === factor);
  if (!found) return `${factor} ${amount(short)} below its floor`;
  return `${factor} scaled ${found.known ? score(found.scaled) : "unknown"}, its floor is ${score(found.scaled + short)}`;
}

function weight(short, found) {
  if (found === undefined) return `${amount(short)} % more of the weight must be known`;
  return `${score(found)} % of the weight known, ${score(found + short)} % needed`;
}

/** A difference that there is never reads as none. */
function amount(short) {
  return short < 0.005 ? "less than 0.01" : score(short);
}

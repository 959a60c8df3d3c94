/** Numbers, instants and durations as people read them. */
let zone = "UTC";

/** The time zone instants are shown in: that of the program. */
export function useZone(name) {
  zone = name || "UTC";
}

const two = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const one = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const some = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

export const score = (value) => (value === null || value === undefined ? "–" : two.format(value));
/** A difference in points, with its sign. */
export const points = (value) => `${value > 0 ? "+" : value < 0 ? "−" : "±"}${two.format(Math.abs(value))}`;
export const hours = (value) => `${one.format(value)} h`;
export const number = (value) => some.format(value);
export const value = (amount) => (Math.abs(amount) >= 10000 ? compact.format(amount) : some.format(amount));

export function instant(text) {
  if (!text) return "–";
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: zone, timeZoneName: "short",
  }).format(new Date(text));
}

export function day(text) {
  if (!text) return "–";
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: zone }).format(new Date(text));
}

/** A date that belongs to no zone, such as 2027-01-01. */
export function date(text) {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(text));
}

export function count(many, singular, plural = `${singular}s`) {
  return `${new Intl.NumberFormat("en").format(many)} ${many === 1 ? singular : plural}`;
}

/** An ISO 8601 period such as P14D or P3M in words. */
export function every(period) {
  const match = /^P(\d+)([DWMY])$/.exec(period ?? "");
  if (!match) return period ?? "";
  const unit = { D: "day", W: "week", M: "month", Y: "year" }[match[2]];
  const many = Number(match[1]);
  return many === 1 ? `every ${unit}` : `every ${many} ${unit}s`;
}

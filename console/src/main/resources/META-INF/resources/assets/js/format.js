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
/** Which way a difference in points goes as it is shown: 1, -1, or 0 when it is shown as none. */
export const way = (value) => (Math.abs(value) < 0.005 ? 0 : Math.sign(value));
/** A difference in points, with its sign. */
export const points = (value) => `${["−", "±", "+"][way(value) + 1]}${two.format(Math.abs(value))}`;
export const hours = (value) => `${one.format(value)}\u00a0h`;
/** A difference in hours, with its sign. */
export const hoursMore = (value) => (Math.abs(value) < 0.05 ? "±0 h" : `${value > 0 ? "+" : "−"}${hours(Math.abs(value))}`);
/** A part of one, such as 0.4, as a percentage. */
export const percent = (part) => `${Math.round((part ?? 0) * 100)}\u00a0%`;
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

/** A day without a time, such as 2026-10-01: the same everywhere. */
export function date(text) {
  return text ? new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(text)) : "–";
}

/** Two days, both included. */
export const span = (from, to) => (from === to ? date(from) : `${date(from)} – ${date(to)}`);

/** Today in a time zone, that of the program unless told, as 2026-10-01. */
export function today(timeZone = zone) {
  return new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone }).format(new Date());
}

export function plusDays(text, days) {
  const moved = new Date(`${text}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
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

/** The form of a member, new or known: saved at once or from a day on, or tried in the draft first. */
import { programPath, put } from "../api.js";
import { slug } from "../dom.js";
import { plusDays, today } from "../format.js";
import { form } from "./form.js";
import { spans } from "./spans.js";
import { propose } from "./teamdraft.js";

const FURTHEST = 400;

/** {@code known} is null for a new one. */
export function memberForm(context, known, { tiers }) {
  const member = known?.startsOn ? { ...known, ...known.scheduled.find((one) => !one.removed) } : known;
  const list = (names) => (names ?? []).join(", ");
  return form({
    id: member ? slug("edit", member.member) : "add-member", title: member ? "Change" : "Add a person", action: member ? "Save" : "Add", done: "Saved. The plan follows.", context,
    fields: [
      ...(member ? [] : [{ name: "member", label: "Id", hint: "As events name the person: in activities and time logged.", autocomplete: "off", pattern: "[^\\/]{1,128}", title: "1 to 128 characters without a slash" }]),
      { name: "name", label: "Name", value: member?.name, autocomplete: "off" },
      { name: "hoursPerWeek", label: "Hours a week", type: "number", min: 0, max: 168, step: "any", value: text(member?.hoursPerWeek) },
      { name: "nonPartnerShare", label: "Of it for other work, in %", type: "number", min: 0, max: 100, step: "any", value: member ? text(Number((member.nonPartnerShare * 100).toFixed(4))) : "0" },
      { name: "segments", label: "Segments", value: list(member?.segments), optional: true, hint: "Separated by commas; empty for all." },
      { name: "regions", label: "Regions", value: list(member?.regions), optional: true },
      { name: "tiers", label: "Tiers", value: list(member?.tiers), optional: true, hint: tiers.length ? `Whose partners they may hold: ${tiers.join(", ")}; empty for all.` : null },
      { name: "absences", label: "Absences", value: member?.absences ?? [], control: (values, id) => spans(values, "absences", id, member?.absences ?? []) },
      { name: "effectiveOn", label: "In effect from", type: "date", value: known?.startsOn, optional: true, min: plusDays(today(), 1), max: plusDays(today(), FURTHEST), hint: "Empty: at once." },
    ],
    also: { action: "Try in the draft", run: (values) => propose(context, { member: member?.member ?? values.member, name: values.name, document: documentOf(values) }) },
    send: (values) => put(programPath(context.program, "team", member?.member ?? values.member), documentOf(values)),
  });
}

const text = (value) => (value === undefined || value === null ? undefined : String(value));

function documentOf({ name, hoursPerWeek, nonPartnerShare, segments, regions, tiers, absences, effectiveOn }) {
  const names = (line) => line.split(/[,;]/).map((one) => one.trim()).filter(Boolean);
  const document = {
    name, hoursPerWeek: Number(hoursPerWeek), nonPartnerShare: Number((Number(nonPartnerShare) / 100).toFixed(6)),
    segments: names(segments), regions: names(regions), tiers: names(tiers),
    absences: absences.filter(({ from, to }) => from || to),
  };
  return effectiveOn ? { ...document, effectiveOn } : document;
}

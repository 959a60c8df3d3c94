/** One member of the team: hours, whom they may serve, absences, what is about to change, and what a lead can do. */
import { programPath, remove } from "../api.js";
import { h, slug } from "../dom.js";
import { date, hours, number, span, today } from "../format.js";
import { calendarLink } from "./calendarlink.js";
import { form } from "./form.js";
import { memberForm } from "./memberform.js";
import { propose } from "./teamdraft.js";

export function memberItem(context, member, known, lead) {
  const planned = known.offered.get(member.member);
  return h("li", {},
    h("div", { class: "person-head" },
      h("h3", {}, member.name ?? member.member, member.startsOn ? h("span", { class: "mark" }, `starts ${date(member.startsOn)}`) : away(member) ? h("span", { class: "mark" }, "away") : null),
      member.startsOn ? null : h("span", {}, h("span", { class: "strong" }, hours(member.hoursPerWeek)), ` a week, ${number(member.nonPartnerShare * 100)} % for other work`)),
    h("p", { class: "muted tags" }, [
      h("span", { class: "mono" }, member.member), listed("segments", member.segments), listed("regions", member.regions), listed("tiers", member.tiers),
      planned ? `${hours(planned.offered)} offered this week` : null,
    ].filter(Boolean).map((one) => h("span", {}, one))),
    absences(member), scheduled(context, member, lead),
    lead ? h("div", { class: "row-actions" }, memberForm(context, member, known), removing(context, member), calendarLink(context, member)) : null);
}

function listed(what, names) {
  return names?.length ? names.join(", ") : `all ${what}`;
}

function away(member) {
  const now = today();
  return (member.absences ?? []).some(({ from, to }) => from <= now && now <= to);
}

function absences(member) {
  const coming = (member.absences ?? []).filter(({ to }) => to >= today());
  return coming.length ? h("p", { class: "muted" }, `Away ${coming.map(({ from, to }) => span(from, to)).join("; ")}`) : null;
}

function scheduled(context, member, lead) {
  const changes = member.scheduled ?? [];
  if (changes.length === 0) return null;
  return h("ul", { class: "scheduled" }, changes.map((change) => h("li", {},
    h("span", {}, h("span", { class: "strong" }, `From ${date(change.effectiveOn)}: `), change.removed ? "leaves the team" : difference(member, change)),
    lead ? withdrawing(context, member, change) : null)));
}

/** What a scheduled change makes different, in words. */
function difference(member, change) {
  const told = [];
  if (Number(change.hoursPerWeek) !== Number(member.hoursPerWeek)) told.push(`${hours(change.hoursPerWeek)} a week`);
  if (Number(change.nonPartnerShare) !== Number(member.nonPartnerShare)) told.push(`${number(change.nonPartnerShare * 100)} % for other work`);
  for (const what of ["segments", "regions", "tiers"])
    if (JSON.stringify(change[what] ?? []) !== JSON.stringify(member[what] ?? [])) told.push(listed(what, change[what]));
  if (change.name !== undefined && change.name !== member.name) told.push(`is called ${change.name}`);
  return told.join(", ") || "other absences";
}

function withdrawing(context, member, change) {
  const button = h("button", { type: "button", class: "quiet", id: slug("withdraw", member.member, change.effectiveOn), "aria-label": `Withdraw the change of ${member.name} on ${date(change.effectiveOn)}` }, "Withdraw");
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await remove(programPath(context.program, "team", member.member, "scheduled", change.effectiveOn));
      context.refresh();
    } catch (problem) {
      button.disabled = false;
      button.after(h("span", { class: "error", role: "alert" }, problem.message));
    }
  });
  return button;
}

function removing(context, member) {
  return form({
    id: slug("remove", member.member), title: "Take off the team", action: "Take off", done: "Said. The plan follows.", context,
    fields: [{ name: "on", label: "From", type: "date", min: today(), optional: true, hint: "Empty: at once. The partners are handed over by the next plan." }],
    also: { action: "Try in the draft", run: () => propose(context, { member: member.member, name: member.name, removed: true }) },
    send: ({ on }) => remove(`${programPath(context.program, "team", member.member)}${on ? `?on=${on}` : ""}`),
  });
}

/** What stands where there is nothing yet: why, and how to begin. */
import { h } from "../dom.js";

function begin(title, text, command, ...more) {
  return h("section", { class: "card empty" },
    h("h2", {}, title),
    h("p", {}, text),
    command ? h("pre", { tabindex: "0" }, h("code", {}, command)) : null,
    more);
}

const request = (method, path, type, file) =>
  `curl -X ${method} ${location.origin}${path} \\\n  -H "Authorization: Bearer $TOKEN" -H "Content-Type: ${type}" \\\n  --data-binary ${file}`;

export const noProgram = () => h("div", { class: "view" }, h("h1", {}, "Welcome"),
  begin("No program yet", "A program is one set of partners, one framework and one team. An administrator makes the first one, or your token names a program that does not exist:",
    request("PUT", "/api/programs/demo", "application/json", `'{"name": "Demo", "timeZone": "UTC"}'`)));

export const noFramework = (program) => begin("No framework yet",
  "The framework says what counts, how much, and what each tier gets. Write one as YAML and publish it:",
  request("PUT", `/api/programs/${program}/framework`, "application/yaml", "@framework.yaml"));

export const noPartners = (program) => begin("No partners yet",
  "Send partner and engagement events from your CRM, or load a file of CloudEvents, one a line:",
  `./tierline load events.ndjson --program ${program}`);

export const noCycle = (...button) => begin("No cycle yet",
  "Tiers are decided when a re-score cycle closes. The running ranking shows where partners stand until then.", null, button);

export const noTeam = (program) => begin("No team yet",
  "Say who is there and for how many hours; the plan follows by itself.", null,
  h("p", {}, h("a", { href: `#/${program}/team`, id: "begin-team" }, "Put the team together")));

/** On the team's own page, where a lead has the forms beside it. */
export const nobody = (program, lead) => begin("Nobody yet",
  lead ? "Add the first person here, import a file, or send it:" : "A lead puts the team together, here or over HTTP:",
  request("PUT", `/api/programs/${program}/team/ana`, "application/json", `'{"name": "Ana", "hoursPerWeek": 38, "nonPartnerShare": 0.2}'`));

export const noPromises = (program, framework) => (framework ? begin("No promises yet",
  "Commitments are counted from the day a partner enters a tier that has some. They begin with the first closed cycle; each is met by an activity of its kind:",
  `./tierline load activities.ndjson --program ${program}`) : noFramework(program));

export const noHours = (program, detail) => begin("No hours in this time",
  detail ?? "Promised hours come with the first cycle, planned ones with the first plan, and actual ones from time.logged events and activities with hours. Choose another time above, or load what was worked:",
  `./tierline load time.ndjson --program ${program}`);

export const nothing = (text) => h("p", { class: "nothing" }, text);

/** A problem, with a button to try again. */
export function problem(fault, again) {
  return h("section", { class: "card empty", role: "alert" },
    h("h1", {}, fault.title ?? "Something went wrong"),
    h("p", {}, fault.message),
    fault.retryAfter ? h("p", { class: "muted" }, "Trying again by itself.") : null,
    again ? h("button", { type: "button", id: "again", onclick: again }, "Try again") : null);
}

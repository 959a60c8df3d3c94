/** A team from a file of comma-separated values: looked at first, then taken over, all of it or nothing. */
import { postText, programPath } from "../api.js";
import { h, table } from "../dom.js";
import { count } from "../format.js";

const COLUMNS = "member,name,hoursPerWeek,nonPartnerShare,segments,regions,tiers,effectiveOn";
const EXAMPLE = "ana,Ana Ruiz,38,0.2,technology;services,emea,strategic,";

export function importCard(context) {
  const { state } = context;
  const said = h("div", { class: "told", role: "status", id: "import-told" });
  const take = h("button", { type: "button", class: "primary", id: "import-take", disabled: true, onclick: () => send(false) }, "Take over");
  const file = h("input", { type: "file", id: "import-file", accept: ".csv,text/csv", "aria-describedby": "import-hint", onchange: choose });
  if (state.csv) show(state.csv);
  return h("section", { class: "card", "aria-labelledby": "import" },
    h("h2", { id: "import" }, "From a file"),
    h("details", { id: "import-details" }, h("summary", { id: "import-summary" }, "Import a CSV file"),
      h("div", { class: "stacked" },
        h("div", { id: "import-hint" }, h("p", { class: "muted" }, "The first row names the columns; lists are separated by semicolons. The file is looked at first: nothing changes until you take it over."),
          h("pre", { tabindex: "0" }, h("code", {}, `${COLUMNS}\n${EXAMPLE}`))),
        h("label", { for: "import-file" }, "File", file),
        said, h("div", { class: "actions" }, take))));

  async function choose() {
    const [chosen] = file.files;
    if (!chosen) return;
    state.csv = { name: chosen.name, text: await chosen.text() };
    await send(true);
  }

  async function send(dryRun) {
    take.disabled = true;
    said.replaceChildren(dryRun ? "Looking at it …" : "Taking it over …");
    try {
      const found = await postText(`${programPath(context.program, "team")}${dryRun ? "?dryRun=true" : ""}`, state.csv.text, "text/csv");
      state.csv = { ...state.csv, found, problem: null, done: !dryRun };
    } catch (problem) {
      state.csv = { ...state.csv, found: null, problem, done: false };
    }
    show(state.csv);
    if (!dryRun && state.csv.done) context.refresh();
  }

  function show({ name, found, problem, done }) {
    const refused = problem ? (problem.errors ?? []).map(ofPointer) : found?.refused ?? [];
    take.disabled = done || !found || refused.length > 0 || found.changed === 0;
    said.replaceChildren(...[
      problem && refused.length === 0 ? h("p", { class: "error" }, problem.message) : null,
      refused.length ? refusals(refused, name) : null,
      found && refused.length === 0 ? h("p", {}, `${name}: ${count(found.rows, "row")}, `, h("span", { class: "strong" }, done ? `${count(found.changed, "member")} changed` : `${count(found.changed, "member")} would change`), `, ${found.unchanged} as they are.`) : null,
      done ? h("p", { class: "muted" }, "Taken over; the hours are planned anew.") : null,
    ].filter(Boolean));
  }
}

function refusals(refused, name) {
  return h("div", {}, h("p", { class: "error" }, `${name}: ${count(refused.length, "value")} cannot be taken. Mend the file and choose it again; nothing was changed.`),
    table("What is wrong in the file", [{ title: "Row", class: "num" }, { title: "Column" }, { title: "What is wrong" }],
      refused.map((one) => h("tr", {}, h("td", { class: "num" }, one.row ?? "–"), h("td", {}, one.column ? h("code", {}, one.column) : "–"), h("td", {}, one.detail)))));
}

function ofPointer({ pointer, detail }) {
  const [, row, column] = /^\/rows\/(\d+)(?:\/(.+))?$/.exec(pointer ?? "") ?? [];
  return { row, column, detail };
}

/** What if: a draft framework on today's facts, cadences against each other, and the next cycle if nothing happens. */
import { attempt, find, programPath } from "../api.js";
import { h } from "../dom.js";
import { comparison } from "../parts/comparison.js";
import { draft } from "../parts/draft.js";
import { forecast, forecastCard } from "../parts/forecast.js";
import * as empty from "./empty.js";

export async function show(context) {
  const { program, signal } = context;
  const framework = await find(programPath(program, "framework"), signal);
  if (!framework) return [heading(), empty.noFramework(program)];
  const coming = await attempt(forecast(context));
  return [
    heading(),
    h("div", { class: "beside even" },
      h("div", { class: "tiers" }, draft(context, framework)),
      h("div", { class: "tiers" }, forecastCard(context, coming), comparison(context, framework))),
  ];
}

function heading() {
  return h("header", { class: "heading" }, h("div", {},
    h("h1", {}, "What if"),
    h("p", { class: "as-of" }, "Nothing here is stored or published.")));
}

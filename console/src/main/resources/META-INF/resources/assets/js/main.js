/** The page: who is signed in, which program and view the address names, and when to read again. */
import { get, Problem } from "./api.js";
import { h, swap } from "./dom.js";
import { useZone } from "./format.js";
import * as session from "./session.js";
import { listen } from "./stream.js";
import { shell, connection, announce } from "./shell.js";
import * as empty from "./views/empty.js";
import { login } from "./views/login.js";
import { VIEWS } from "./views/all.js";

const main = document.getElementById("main");
let programs = [];
let listening = null;
let shown = null;
let live = new AbortController();

session.whenEnded(signIn);
session.takeFromAddress();
addEventListener("hashchange", () => {
  const before = session.token();
  session.takeFromAddress();
  if (session.token() !== before) start();
  else route();
});
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
start();

async function start() {
  if (!session.caller()) {
    signIn(session.token() ? session.fault(session.token()) : null);
    return;
  }
  session.watch();
  programs = [];
  try {
    programs = await allPrograms();
    route();
  } catch (problem) {
    if (problem.status !== 401) failed(problem, start);
  }
}

async function allPrograms() {
  const all = [];
  let cursor = null;
  do {
    const page = await get(`/api/programs?limit=500${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return all;
}

function signIn(reason) {
  leave();
  shell(null);
  document.title = "Sign in · Tierline";
  swap(main, login(reason, start));
}

function leave() {
  live.abort();
  listening = null;
  shown?.controller.abort();
  shown = null;
}

function place() {
  const parts = location.hash.replace(/^#\/?/, "").split("/").map(decode);
  const program = programs.find((one) => one.program === parts[0]) ?? programs[0];
  const name = VIEWS[parts[1]] ? parts[1] : "board";
  return { program, name, rest: parts.slice(2) };
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function route() {
  if (!session.caller()) {
    signIn(session.token() ? session.fault(session.token()) : null);
    return;
  }
  const { program, name, rest } = place();
  shell({ programs, program, view: name });
  if (!program) {
    swap(main, empty.noProgram());
    return;
  }
  useZone(program.timeZone);
  if (listening !== program.program) follow(program.program);
  open(program, name, rest);
}

function open(program, name, rest) {
  const moved = shown !== null;
  shown?.controller.abort();
  const controller = new AbortController();
  const view = VIEWS[name];
  const context = { program: program.program, rest, signal: controller.signal, refresh: () => refresh(), state: {} };
  shown = { view, context, controller, container: h("div", { class: `view view-${name}` }), timer: 0, busy: false, again: false };
  document.title = `${view.title} · ${program.name} · Tierline`;
  swap(main, shown.container);
  swap(shown.container, h("p", { class: "loading", role: "status" }, "Reading …"));
  refresh();
  if (moved) main.focus({ preventScroll: true });
}

async function refresh() {
  const showing = shown;
  if (!showing) return;
  if (showing.busy) {
    showing.again = true;
    return;
  }
  showing.busy = true;
  clearTimeout(showing.timer);
  try {
    const content = await showing.view.show(showing.context);
    if (shown === showing) swap(showing.container, content);
  } catch (problem) {
    if (shown === showing && problem.name !== "AbortError" && problem.status !== 401) broken(showing, problem);
  } finally {
    showing.busy = false;
    if (showing.again) {
      showing.again = false;
      later(showing);
    }
  }
}

function later(showing, millis = 400) {
  clearTimeout(showing.timer);
  showing.timer = setTimeout(() => shown === showing && refresh(), millis);
}

function broken(showing, problem) {
  if (!(problem instanceof Problem)) console.error(problem);
  swap(showing.container, empty.problem(problem, refresh));
  if (problem.retryAfter) later(showing, problem.retryAfter * 1000);
}

function failed(problem, again) {
  if (!(problem instanceof Problem)) console.error(problem);
  shell(null);
  swap(main, empty.problem(problem, again));
  if (problem.retryAfter) setTimeout(again, problem.retryAfter * 1000);
}

function follow(program) {
  live.abort();
  live = new AbortController();
  listening = program;
  const signal = live.signal;
  listen(program, {
    signal,
    state: (state) => signal.aborted || connection(state),
    on: (event, data) => {
      if (signal.aborted) return;
      announce(event, data);
      if (shown && (event === "ready" ? shown.context.state.seen : shown.view.readAgainOn.includes(event))) later(shown);
      if (shown) shown.context.state.seen = true;
    },
  });
}

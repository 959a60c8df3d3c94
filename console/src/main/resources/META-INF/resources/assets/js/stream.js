/** Live updates of one program: server-sent events read with fetch, which can send the token. */
import { headers, programPath } from "./api.js";
import * as session from "./session.js";

/**
 * Opens the stream and keeps it open until the signal aborts.
 *
 * @param on called with each event's name and data
 * @param state called with "live", "waiting" or "off"
 */
export async function listen(program, { on, state, signal }) {
  let pause = 1000;
  while (!signal.aborted) {
    try {
      const answer = await fetch(programPath(program, "stream"), { headers: headers({ Accept: "text/event-stream" }), signal });
      if (answer.status === 401) {
        session.end(session.fault(session.token() ?? "") ?? "The token is not accepted here.");
        return;
      }
      if (answer.status === 404 || answer.status === 403) {
        state("off");
        return;
      }
      if (!answer.ok || !answer.body) throw new Error(`stream answered ${answer.status}`);
      state("live");
      pause = 1000;
      await drain(answer.body, (event) => {
        if (event.retry) pause = event.retry;
        if (event.name) on(event.name, event.data ? JSON.parse(event.data) : {});
      });
    } catch (failure) {
      if (signal.aborted) return;
      console.debug("live updates:", failure.message);
    }
    state("waiting");
    await wait(pause + Math.random() * 500, signal);
    pause = Math.min(pause * 2, 30000);
  }
}

async function drain(body, take) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split(/\r?\n\r?\n/);
    rest = blocks.pop();
    blocks.map(parse).forEach(take);
  }
}

function parse(block) {
  const event = { name: "", data: "", retry: 0 };
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    const field = line.slice(0, colon);
    const content = line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") event.name = content;
    else if (field === "data") event.data += (event.data ? "\n" : "") + content;
    else if (field === "retry") event.retry = Number(content) || 0;
  }
  return event;
}

function wait(millis, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}

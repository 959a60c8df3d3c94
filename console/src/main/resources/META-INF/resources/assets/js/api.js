/** The HTTP interface of a program, with the caller's token. */
import * as session from "./session.js";

/** An answer that is a problem (RFC 9457). */
export class Problem extends Error {
  constructor(status, body, retryAfter) {
    super(body?.detail ?? body?.title ?? `The answer was ${status}.`);
    this.status = status;
    this.title = body?.title ?? "The request failed";
    this.errors = body?.errors ?? [];
    this.retryAfter = retryAfter;
  }
}

export const programPath = (program, ...rest) => ["/api/programs", program, ...rest]
  .map((part, index) => (index === 0 ? part : encodeURIComponent(part))).join("/");

export const get = (path, signal) => call("GET", path, undefined, signal);
export const post = (path, body) => call("POST", path, body);
export const put = (path, body) => call("PUT", path, body);
export const remove = (path, body) => call("DELETE", path, body);

/** A document as text, such as YAML. */
export async function text(path, type, signal) {
  const answer = await reach(path, { headers: headers({ Accept: type }), signal });
  if (!answer.ok) throw await problemOf(answer);
  return answer.text();
}

/** Sends a document as it stands. */
export async function postText(path, body, type) {
  return answered(await reach(path, { method: "POST", headers: headers({ "Content-Type": type }), body }));
}

/** The same answer, or null when there is no such thing. */
export async function find(path, signal) {
  try {
    return await get(path, signal);
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) return null;
    throw problem;
  }
}

/** The answer, or what went wrong, where a part of a page may be missing. */
export async function attempt(promise) {
  try {
    return { value: await promise };
  } catch (problem) {
    if (problem.name === "AbortError" || problem.status === 401) throw problem;
    return { problem };
  }
}

export function headers(extra = {}) {
  return { Authorization: `Bearer ${session.token()}`, Accept: "application/json", ...extra };
}

async function call(method, path, body, signal) {
  const sent = body === undefined ? headers() : headers({ "Content-Type": "application/json" });
  return answered(await reach(path, { method, headers: sent, body: body === undefined ? undefined : JSON.stringify(body), signal }));
}

async function reach(path, request) {
  let answer;
  try {
    answer = await fetch(path, request);
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Problem(0, { title: "No connection", detail: "The console does not answer." }, 2);
  }
  if (answer.status === 401) session.end(session.fault(session.token() ?? "") ?? "The token is not accepted here.");
  return answer;
}

async function answered(answer) {
  if (!answer.ok) throw await problemOf(answer);
  return read(answer);
}

async function problemOf(answer) {
  return new Problem(answer.status, await read(answer), Number(answer.headers.get("Retry-After")) || undefined);
}

async function read(answer) {
  if (answer.status === 204) return null;
  const type = answer.headers.get("Content-Type") ?? "";
  if (!type.includes("json")) return null;
  try {
    return await answer.json();
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Problem(answer.status, { title: "The answer cannot be read", detail: "The answer ended early." }, 2);
  }
}

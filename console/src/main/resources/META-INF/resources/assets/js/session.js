/** Who is signed in: a bearer token that lives in this tab only. */
const KEY = "tierline.token";
let ended = () => {};
let timer;

/** Takes the token of a login link out of the address bar. */
export function takeFromAddress() {
  const match = /^#token=([A-Za-z0-9._~+/=-]+)/.exec(location.hash);
  if (!match) return;
  history.replaceState(null, "", location.pathname + location.search);
  begin(match[1]);
}

/** Why a pasted text cannot be a token, or null. */
export function fault(text) {
  const claims = read(text);
  if (!claims) return "This is not a token: expected three parts, separated by dots.";
  if (expired(claims)) return `This token expired on ${new Date(claims.exp * 1000).toLocaleString("en-GB")}.`;
  return null;
}

export function begin(token) {
  sessionStorage.setItem(KEY, token);
}

/** The token, or null; an expired one ends the session and says so. */
export function token() {
  return sessionStorage.getItem(KEY);
}

/** The signed-in caller: {name, roles}, or null when nobody is or the time is over. */
export function caller() {
  const claims = read(token() ?? "");
  if (!claims || expired(claims)) return null;
  return { name: claims.upn ?? claims.sub ?? "", roles: claims.groups ?? [] };
}

export function may(...roles) {
  return caller()?.roles.some((role) => roles.includes(role)) ?? false;
}

/** Ends the session; the reason is shown on the page that asks for a token. */
export function end(reason) {
  clearTimeout(timer);
  sessionStorage.removeItem(KEY);
  ended(reason);
}

/** Calls back when the session ends, also when the token's time is over. */
export function whenEnded(callback) {
  ended = callback;
}

/** Starts the clock that ends the session with the token. */
export function watch() {
  clearTimeout(timer);
  const claims = read(token() ?? "");
  if (!claims?.exp) return;
  const left = Math.min(claims.exp * 1000 - Date.now(), 2 ** 31 - 1);
  timer = setTimeout(() => (caller() ? watch() : end(fault(token() ?? "") ?? "")), Math.max(left, 0));
}

function expired(claims) {
  return typeof claims.exp === "number" && claims.exp * 1000 <= Date.now();
}

function read(text) {
  const parts = text.split(".");
  if (parts.length !== 3) return null;
  try {
    const bytes = Uint8Array.from(atob(parts[1].replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

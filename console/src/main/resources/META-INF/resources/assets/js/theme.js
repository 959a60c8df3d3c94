/** The light or dark theme: the system's until somebody chooses. */
const KEY = "tierline.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

export function current() {
  return document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light");
}

export function toggle() {
  const next = current() === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  localStorage.setItem(KEY, next);
  return next;
}

// Comfort over pages that work without it: the summary of errors takes the focus, a form's draft is kept while it is filled in,
// a form cannot be sent twice by a double click, and a sheet of keys leads around on any layout.
"use strict";

/** The summary of errors is what is read first. */
const errors = document.querySelector(".errors");
if (errors instanceof HTMLElement) {
  errors.focus();
}

/** After an item of a group was added or removed, the focus is where the work goes on. */
const focused = document.querySelector("form[data-focus]");
if (focused instanceof HTMLElement) {
  const control = document.getElementById(focused.dataset.focus ?? "");
  (control?.matches("input, select, textarea") ? control : control?.querySelector("input, select, textarea"))?.focus();
}

/** Keeps the draft of a form on the server, some seconds after the last change. */
for (const form of document.querySelectorAll("form[data-draft]")) {
  if (!(form instanceof HTMLFormElement)) continue;
  const said = form.querySelector("[data-draft-said]");
  let waiting = 0;
  const keep = async () => {
    const address = form.dataset.draft ?? "";
    try {
      const answer = await fetch(address, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" });
      if (said instanceof HTMLElement) {
        said.textContent = answer.ok ? (said.dataset.kept ?? "") : (said.dataset.failed ?? "");
        said.classList.toggle("error", !answer.ok);
      }
    } catch {
      if (said instanceof HTMLElement) {
        said.textContent = said.dataset.failed ?? "";
        said.classList.add("error");
      }
    }
  };
  form.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(keep, 2000);
  });
}

/** What is sent once is not sent twice by a double click; the idempotency key guards it all the same. */
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.hasAttribute("data-sent")) event.preventDefault();
    form.setAttribute("data-sent", "");
  });
}

/** Keys by their place, not their letter: they work on Kazakh, Russian and Latin layouts. */
const places = new Map([["KeyW", "/work"], ["KeyR", "/records"], ["KeyA", "/approvals"], ["KeyF", "/figures"], ["Slash", "/help#keys"]]);
let led = false;
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches("input, select, textarea, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.code === "KeyG") {
    led = true;
    window.setTimeout(() => { led = false; }, 1500);
    return;
  }
  const to = places.get(event.code);
  if (to !== undefined && (led || (event.code === "Slash" && event.shiftKey))) {
    event.preventDefault();
    window.location.assign(to);
  }
});

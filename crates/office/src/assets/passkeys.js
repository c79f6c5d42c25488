// Passkeys: asks the browser's device to make a key or to sign by one, and sends what it answers with the form. Without script the page says
// that passkeys need it; a browser that knows none leaves it at that.
"use strict";

/** @param {string} text base64url @returns {Uint8Array} */
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

/** @param {ArrayBuffer} buffer @returns {string} base64url */
const written = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/** What the device is asked, with bytes as bytes. */
function asked(options) {
  const described = (one) => ({ ...one, id: bytes(one.id) });
  const asked = { ...options, challenge: bytes(options.challenge) };
  if (options.user !== undefined) asked.user = { ...options.user, id: bytes(options.user.id) };
  if (options.excludeCredentials) asked.excludeCredentials = options.excludeCredentials.map(described);
  if (options.allowCredentials) asked.allowCredentials = options.allowCredentials.map(described);
  return asked;
}

/** What the device answered, with bytes as text. */
function answered(credential) {
  const { response } = credential;
  const parts = { clientDataJSON: written(response.clientDataJSON) };
  if (response.attestationObject !== undefined) parts.attestationObject = written(response.attestationObject);
  else {
    parts.authenticatorData = written(response.authenticatorData);
    parts.signature = written(response.signature);
    parts.userHandle = response.userHandle === null ? null : written(response.userHandle);
  }
  return { id: credential.id, rawId: written(credential.rawId), type: credential.type, response: parts };
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!(form instanceof HTMLFormElement) || window.PublicKeyCredential === undefined) continue;
  form.hidden = false;
  const without = form.parentElement?.querySelector("[data-passkey-without]");
  if (without instanceof HTMLElement) without.hidden = true;
  const said = form.querySelector("[data-passkey-said]");
  const say = (text) => { if (said instanceof HTMLElement) said.textContent = text ?? ""; };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    say("");
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(form.dataset.passkey ?? "", { method: "POST", body, credentials: "same-origin" });
      // Who has to prove it once more, or sign in, is led there.
      if (answer.redirected) {
        const to = new URL(answer.url);
        to.searchParams.set("then", window.location.pathname);
        return window.location.assign(to);
      }
      if (!answer.ok) return say(form.dataset.failed);
      const { publicKey, state } = await answer.json();
      const making = publicKey.user !== undefined;
      const options = { publicKey: asked(publicKey) };
      const credential = making ? await navigator.credentials.create(options) : await navigator.credentials.get(options);
      form.elements.namedItem("state").value = state;
      form.elements.namedItem("answer").value = JSON.stringify(answered(credential));
      form.submit();
    } catch {
      say(form.dataset.failed);
    }
  });
}

// Passkeys, with a device that Chromium plays: what lets in, and what does not. In the order in which they stand, for one officer.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Person, press } from './person.js';

/** @typedef {import('./gate.js').Gate} Gate */

const OFFICER = 'registrar-1';
const REFUSED = /passkey was not accepted/;

/** @type {[string, (gate: Gate) => Promise<void>][]} */
export const PASSKEYS = [
  ['a passkey is added on the page of the account, and signs in without id, password or code', signsIn],
  ['a passkey confirms once more who it is, and the session goes on under another id', stepsUp],
  ['an answer of a device is good once', replayed],
  ['an answer that was given to a page of another origin lets nobody in', otherOrigin],
  ['a copy of the device is found by its counter, and lets nobody in', copied],
  ['a passkey that was ended lets nobody in', ended],
  ['where browsers use no passkeys, and without script, the page says so and the password works', explained],
  ['whoever is suspended is out at the next request, and no passkey lets in again', suspended],
];

/** @param {Gate} gate */
async function signsIn(gate) {
  const { tab } = gate;
  await gate.byPassword(OFFICER);
  await gate.addPasskey('the telephone');
  const row = tab.locator('section[aria-labelledby=passkeys] tbody tr');
  assert.match(await row.innerText(), /the telephone.*never/s);
  await gate.byPasskey();
  assert.equal(gate.path(), '/account', await tab.innerText('main'));
  assert.match(await tab.locator('main dl').innerText(), new RegExp(OFFICER));
  assert.doesNotMatch(await row.innerText(), /never/, 'when it was last used is told');
  // Both factors are proven by it: what asks for a proof of the last minutes is not asked again.
  await tab.goto(`${gate.home}/account/password`);
  await tab.goto(`${gate.home}/account/authenticator`);
  assert.equal(gate.path(), '/account/authenticator');
}

/** @param {Gate} gate */
async function stepsUp(gate) {
  const before = await gate.session();
  await gate.tab.goto(`${gate.home}/sign-in/again?then=/account`);
  await press(gate.tab.locator('form[action="/sign-in/again/passkey"] button[type=submit]'));
  assert.equal(gate.path(), '/account');
  const after = await gate.session();
  assert.ok(after !== '' && after !== before, 'the id of the session is another');
  // Another officer's passkey confirms nobody.
  await gate.byPassword('registrar-2');
  await gate.tab.goto(`${gate.home}/sign-in/again?then=/account`);
  await press(gate.tab.locator('form[action="/sign-in/again/passkey"] button[type=submit]'));
  assert.match(await gate.wrong(), REFUSED);
}

/** @param {Gate} gate */
async function replayed(gate) {
  await gate.tab.goto(`${gate.home}/sign-in`);
  const { publicKey, state } = await gate.challenge();
  const answer = await gate.signed(publicKey);
  const another = await gate.challenge();
  assert.equal(await gate.send(another.state, answer), 401, 'to another question');
  assert.equal(await gate.send(`${state.slice(0, -4)}AAAA`, answer), 401, 'with a state that was changed');
  assert.equal(await gate.send(state, answer), 303, 'once');
  assert.equal(await gate.send(state, answer), 401, 'and not again');
}

/** @param {Gate} gate */
async function otherOrigin(gate) {
  // Another program on the same machine: browsers let it ask for passkeys of the host, whatever the port.
  const other = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>other</title>'));
  other.listen(0, 'localhost');
  await once(other, 'listening');
  try {
    const address = /** @type {import('node:net').AddressInfo} */ (other.address());
    await gate.tab.goto(`http://localhost:${address.port}/`);
    const { publicKey, state } = await gate.challenge();
    assert.equal(await gate.send(state, await gate.signed(publicKey)), 401);
  } finally {
    other.closeAllConnections();
    other.close();
  }
}

/** @param {Gate} gate */
async function copied(gate) {
  const { signCount } = await gate.kept();
  assert.ok(signCount > 3, 'the device counts what it signs');
  // After what it counted when it was added, and before what it counted last.
  await gate.count(2);
  await gate.byPasskey();
  assert.match(await gate.wrong(), REFUSED);
  await gate.count(signCount + 10);
  await gate.byPasskey();
  assert.equal(gate.path(), '/account');
}

/** @param {Gate} gate */
async function ended(gate) {
  await press(gate.tab.locator('section[aria-labelledby=passkeys] form[action$="/end"] button').first());
  await gate.byPasskey();
  assert.match(await gate.wrong(), REFUSED);
  assert.equal(await gate.session(), '');
  await gate.byPassword(OFFICER);
}

/** @param {Gate} gate */
async function explained(gate) {
  const { tab, house } = gate;
  await gate.leave();
  await tab.goto(`${house.home}/sign-in?lang=en`);
  const elsewhere = tab.locator('.passkey a');
  assert.equal(await elsewhere.getAttribute('href'), `${gate.home}/sign-in`, 'the way to the address where they work');
  await tab.goto(`${gate.home}/sign-in`);
  assert.ok(await tab.locator('form[action="/sign-in/passkey"]').isVisible());
  const browser = gate.context.browser();
  const without = await browser?.newContext({ javaScriptEnabled: false, locale: 'en' });
  try {
    const plain = await without?.newPage();
    await plain?.goto(`${gate.home}/sign-in`);
    assert.equal(await plain?.locator('form[action="/sign-in/passkey"]').isVisible(), false);
    assert.match(await plain?.locator('.passkey').innerText() ?? '', /need script/);
  } finally {
    await without?.close();
  }
}

/** @param {Gate} gate */
async function suspended(gate) {
  const { tab } = gate;
  await gate.device.send('WebAuthn.clearCredentials', { authenticatorId: gate.authenticator });
  await gate.byPassword(OFFICER);
  await gate.addPasskey('another telephone');
  await gate.byPasskey();
  assert.equal(gate.path(), '/account');
  const inside = (await gate.context.cookies()).filter(({ name }) => name === 'session');
  const other = await gate.context.newPage();
  await gate.byPassword('registrar-2');
  const registrar = new Person(tab, gate.home, 'en');
  await registrar.go(`/records/officer/${OFFICER}/act/suspended/1`);
  await registrar.fill({ 'payload/ground': 'inquiry' });
  await registrar.check();
  await registrar.record();
  await gate.context.addCookies(inside);
  await other.goto(`${gate.home}/account`);
  assert.equal(new URL(other.url()).pathname, '/sign-in', 'the session that stood is out');
  await other.close();
  await gate.byPasskey();
  assert.match(await gate.wrong(), REFUSED);
  assert.equal(await gate.session(), '');
}

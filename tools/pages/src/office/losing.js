// What goes wrong in the middle of a form loses nothing: a session that ends, a server that is killed, a colleague who saves first.

import assert from 'node:assert/strict';
import { press } from './person.js';
import { CAST } from './story.js';

/** @typedef {import('./person.js').Person} Person */

const REASONS = 'Half of a sentence that';


/**
 * The session ends while a form is filled in: after signing in again the draft is there.
 *
 * @param {Person} person
 * @param {string} path
 * @param {string} field
 */
export async function sessionEnds(person, path, field) {
  const { tab } = person;
  await person.signIn(CAST.investigator);
  await person.go(path);
  await tab.fill(`[name="${field}"]`, REASONS);
  await tab.context().clearCookies({ name: 'session' });
  await press(tab.locator('.buttons button[value=check]'));
  assert.equal(await tab.locator('#other').count(), 1, 'the officer is asked to sign in');
  await tab.fill('#other', CAST.investigator);
  await press(tab.locator('form:has(#other) button[type=submit]'));
  // What was sent is sent on, in the new session.
  await press(tab.locator('main button[value=draft]'));
  assert.equal(await tab.inputValue(`[name="${field}"]`), REASONS, 'what was filled in is there');
  await person.go(path);
  assert.equal(await tab.inputValue(`[name="${field}"]`), REASONS, 'and is kept');
}

/**
 * The server is killed while a form is filled in: when it is there again, so are draft and session.
 *
 * @param {Person} person
 * @param {import('./house.js').House} house
 * @param {string} path
 * @param {string} field
 */
export async function serverKilled(person, house, path, field) {
  const { tab } = person;
  await person.signIn(CAST.investigator);
  await person.go(path);
  await tab.fill(`[name="${field}"]`, REASONS);
  await press(tab.locator('.buttons button[value=draft]'));
  await house.end('SIGKILL');
  await house.serve();
  await person.go(path);
  assert.equal(await tab.inputValue(`[name="${field}"]`), REASONS, 'the draft outlives the server, and so does the session');
}

/**
 * A colleague records an act on the record first: the form says what, keeps what was filled in, and goes on.
 *
 * @param {Person} person
 * @param {Person} colleague
 * @param {{ path: string, answers: import('./person.js').Answers, field: string, other: string, otherAnswers: import('./person.js').Answers }} told
 */
export async function colleagueFirst(person, colleague, told) {
  const { tab } = person;
  await person.signIn(CAST.investigator);
  await person.go(told.path);
  await person.fill(told.answers);
  await colleague.act(CAST.head, told.other, told.otherAnswers);
  await press(tab.locator('.buttons button[value=check]'));
  assert.ok(await tab.locator('main .notice, main .errors').count() > 0, 'what the colleague recorded is told');
  if (await tab.locator('.consequences').count() > 0) {
    assert.match(await tab.locator('main .notice').first().innerText(), new RegExp(CAST.head), 'with who it was');
    await person.record();
    return;
  }
  assert.equal(await tab.inputValue(`[name="${told.field}"]`), told.answers[told.field], 'nothing is lost');
  await person.check();
  await person.record();
}

// Signing in through a house that vouches for officers: who is let in, and who is not. In the order in which they stand.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Gate } from './gate.js';
import { told } from '../finding.js';
import { Person, press } from './person.js';
import { Subject } from './story.js';
import { sweep } from './sweep.js';
import { CLIENT, SECRET, Vouching } from './vouching.js';

/** @typedef {import('./sweep.js').Kind} Kind */

/** A gate beside a house that vouches. */
export class Provided {
  /**
   * @param {Gate} gate
   * @param {Vouching} vouching
   */
  constructor(gate, vouching) {
    this.gate = gate;
    this.vouching = vouching;
  }

  /**
   * @param {string} program the binary `aiqyn`
   * @param {import('playwright-core').Browser} browser
   * @param {number} patience in milliseconds
   */
  static async open(program, browser, patience) {
    const vouching = await Vouching.listen();
    const folder = await mkdtemp(join(tmpdir(), 'aiqyn-client-'));
    const file = join(folder, 'secret');
    await writeFile(file, `${SECRET}\n`);
    const options = ['--oidc-issuer', vouching.issuer, '--oidc-client-id', CLIENT, '--oidc-client-secret-file', file];
    try {
      const gate = await Gate.open(program, browser, patience, options, ['registrar-1']);
      vouching.serve(gate.home);
      return new Provided(gate, vouching);
    } catch (error) {
      vouching.close();
      throw error;
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  /** Forgets who signed in at the provider; who is signed in at the office stays. */
  async forget() {
    const kept = (await this.gate.context.cookies()).filter(({ name }) => name === 'session' || name === 'language');
    await this.gate.context.clearCookies();
    await this.gate.context.addCookies(kept);
  }

  /**
   * Follows the link of the page to the provider, and signs in there where it asks.
   *
   * @param {string | null} name as whom; null where the provider knows already
   */
  async follow(name) {
    const { tab } = this.gate;
    await press(tab.locator('.provider a'));
    if (name === null) return;
    assert.ok(tab.url().startsWith(this.vouching.issuer), `the provider asks who it is: ${tab.url()}`);
    await tab.fill('input[name=login]', name);
    await tab.fill('input[name=password]', 'any');
    await press(tab.locator('button[type=submit]'));
  }

  /**
   * From the page of signing in.
   *
   * @param {string | null} name
   */
  async signIn(name) {
    await this.gate.leave();
    await this.gate.tab.goto(`${this.gate.home}/sign-in?then=/account`);
    await this.follow(name);
  }

  async close() {
    await this.gate.close();
    this.vouching.close();
  }
}

/** @type {[string, (provided: Provided) => Promise<void>][]} */
export const PROVIDER = [
  ['a subject that nobody has connected is refused, with the way out', unknown],
  ['an officer connects an account of the provider, and signs in through it', connects],
  ['who enrols through the provider has no password and signs in through it', enrols],
  ['the provider is asked for a proof of now before what asks for one, and an old proof is none', stepsUp],
  ['an answer with another state is not taken', otherState],
  ['an answer with another nonce is not taken', otherNonce],
  ['an answer is good once, and so is a code', replayed],
  ['the pages with passkeys and provider: axe-core, html-validate, no page wider than its window', swept],
  ['a subject that was disconnected is nobody again', disconnected],
  ['a provider that is down is told of, and the password works', down],
];

/** @param {Provided} provided @param {RegExp} why */
async function refused({ gate }, why) {
  assert.match(await gate.wrong(), why);
  assert.equal(await gate.session(), '', 'nobody is signed in');
}

/** @param {Provided} provided */
async function unknown(provided) {
  await provided.signIn('somebody');
  await refused(provided, /connected to nobody here/);
}

/** @param {Provided} provided */
async function connects(provided) {
  const { gate } = provided;
  await provided.forget();
  await gate.byPassword('registrar-1');
  await provided.follow('one');
  assert.equal(gate.path(), '/account', await gate.tab.innerText('main'));
  const row = gate.tab.locator('section[aria-labelledby=provider] tbody tr');
  assert.match(await row.innerText(), /localhost.*never/s);
  await provided.signIn(null);
  assert.equal(gate.path(), '/account', await gate.tab.innerText('main'));
  assert.match(await gate.tab.locator('main dl').innerText(), /registrar-1/);
  assert.doesNotMatch(await row.innerText(), /never/);
}

/** @param {Provided} provided */
async function enrols(provided) {
  const { gate } = provided;
  await provided.forget();
  await gate.leave();
  await gate.tab.goto(`${gate.home}${gate.links.get('registrar-2')}`);
  await provided.follow('two');
  assert.equal(gate.path(), '/sign-in', await gate.tab.innerText('main'));
  await provided.signIn(null);
  assert.match(await gate.tab.locator('main dl').innerText(), /registrar-2/);
  const dead = await gate.tab.goto(`${gate.home}${gate.links.get('registrar-2')}`);
  assert.equal(dead?.status(), 410, 'the link is dead');
}

/** @param {Provided} provided */
async function stepsUp(provided) {
  const { gate, vouching } = provided;
  const before = await gate.session();
  await gate.tab.goto(`${gate.home}/sign-in/again?then=/account`);
  // The provider knows who it is, and asks all the same.
  await provided.follow('two');
  assert.equal(gate.path(), '/account');
  const after = await gate.session();
  assert.ok(after !== '' && after !== before, 'the id of the session is another');
  vouching.fault = 'stale';
  await gate.tab.goto(`${gate.home}/sign-in/again?then=/account`);
  await provided.follow(null);
  assert.match(await gate.wrong(), /was not accepted/);
  assert.equal(await gate.session(), after);
  vouching.fault = null;
}

/** @param {Provided} provided */
async function otherState(provided) {
  provided.vouching.fault = 'state';
  await provided.signIn(null);
  provided.vouching.fault = null;
  await refused(provided, /not asked for from this browser/);
}

/** @param {Provided} provided */
async function otherNonce(provided) {
  provided.vouching.fault = 'nonce';
  await provided.signIn(null);
  provided.vouching.fault = null;
  await refused(provided, /was not accepted/);
}

/** @param {Provided} provided */
async function replayed(provided) {
  const { gate } = provided;
  const returned = gate.tab.waitForRequest(/\/sign-in\/provider\/return/);
  await provided.signIn(null);
  const request = await returned;
  assert.equal(gate.path(), '/account');
  const cookie = (await request.allHeaders()).cookie ?? '';
  assert.match(cookie, /provider=/);
  const again = await fetch(request.url(), { headers: { cookie: cookie.replace(/session=[^;]*;?/, ''), 'accept-language': 'en' }, redirect: 'manual' });
  assert.equal(again.status, 401);
  assert.match(await again.text(), /comes again/);
  // The code of then, as an answer to what is asked now.
  const sent = await fetch(`${gate.home}/sign-in/provider`, { redirect: 'manual' });
  const state = new URL(sent.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const forged = new URL(request.url());
  forged.searchParams.set('state', state);
  const own = sent.headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await fetch(forged, { headers: { cookie: own, 'accept-language': 'en' }, redirect: 'manual' });
  assert.equal(answer.status, 401);
  assert.match(await answer.text(), /was used before/);
}

/** @param {Provided} provided */
async function swept({ gate }) {
  const subject = new Subject('00');
  const before = await gate.context.cookies();
  for (const language of ['kk', 'ru', 'en']) {
    /** @type {Kind[]} */
    const kinds = [
      { kind: 'account with passkeys and provider', officer: null, come: () => gate.byPassword('registrar-1') },
    ];
    // The words are those of the account; the longest language is enough for where they stand.
    if (language === 'kk') kinds.push({ kind: 'sign in with passkeys and provider', officer: null, come: (person) => person.go('/sign-in') });
    const lines = told(await sweep(new Person(gate.tab, gate.home, language), subject, kinds));
    assert.equal(lines.length, 0, lines.join('\n'));
  }
  await gate.context.clearCookies();
  await gate.context.addCookies(before);
}

/** @param {Provided} provided */
async function disconnected(provided) {
  const { gate } = provided;
  await gate.tab.goto(`${gate.home}/account`);
  await press(gate.tab.locator('section[aria-labelledby=provider] form[action$="/end"] button'));
  await provided.signIn(null);
  await refused(provided, /connected to nobody here/);
}

/** @param {Provided} provided */
async function down(provided) {
  const { gate } = provided;
  provided.vouching.close();
  await gate.leave();
  await gate.tab.goto(`${gate.home}/sign-in?then=/account`);
  const [answer] = await Promise.all([gate.tab.waitForNavigation(), gate.tab.locator('.provider a').click()]);
  assert.equal(answer?.status(), 502);
  await refused(provided, /does not answer now/);
  await gate.byPassword('registrar-1');
}

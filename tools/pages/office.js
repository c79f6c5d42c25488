// `cargo xtask office`: the office in a browser, as people use it. Run by node's own test runner; `--program` is the binary `aiqyn`, `--figures`
// a table of totals for a small demonstration.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { parseArgs } from 'node:util';
import { byKeys } from './src/office/keys.js';
import { openBrowser } from './src/browser/open.js';
import { House } from './src/office/house.js';
import { colleagueFirst, serverKilled, sessionEnds } from './src/office/losing.js';
import { Gate } from './src/office/gate.js';
import { PASSKEYS } from './src/office/passkeys.js';
import { PROVIDER, Provided } from './src/office/provider.js';
import { Person } from './src/office/person.js';
import { Subject } from './src/office/story.js';
import { sweep } from './src/office/sweep.js';
import { told } from './src/finding.js';
import { CUSTODY, figures, published, tell, untraced } from './src/office/telling.js';

const { values } = parseArgs({ options: { program: { type: 'string' }, figures: { type: 'string' } } });
if (values.program === undefined || values.figures === undefined) throw new Error('usage: cargo xtask office');
const { program, figures: totals } = values;

/** How long a page may take before the check gives up, in milliseconds: a debug build on a busy machine. */
const PATIENCE = 15_000;

/** @type {House} */
let house;
/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  house = await House.open(program, totals);
  browser = await openBrowser();
});

after(async () => {
  await gate?.close();
  await provided?.close();
  await browser?.close();
  await house?.close();
});

/**
 * Does something as a person at a browser of their own.
 *
 * @param {string} language
 * @param {(person: Person) => Promise<void>} work
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function withPerson(language, work, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(PATIENCE);
  try {
    await work(new Person(await context.newPage(), house.home, language));
  } finally {
    await context.close();
  }
}

for (const [at, language] of ['kk', 'ru', 'en'].entries()) {
  const subject = new Subject(`0${at + 1}`);
  it(`the story in ${language}, and no trace for those complained of`, () => withPerson(language, async (person) => {
    await tell(person, subject);
    await untraced(person, subject);
  }));
}

it('the next release tells the public of it', async () => {
  // By the command line: no page counts figures for a release.
  await house.release();
  await withPerson('ru', async (person) => {
    const told = await figures(person);
    const value = String(told.get(CUSTODY));
    for (const language of ['kk', 'ru', 'en']) {
      const text = await published(new Person(person.tab, house.home, language), CUSTODY);
      assert.match(text, new RegExp(`(^|\\D)${value}(\\D|$)`), `the public page in ${language} says ${value}`);
    }
  });
});

it('the keyboard alone, from signing in to a receipt', () => withPerson('en', byKeys));

/** A form of a record that the story leaves alone, and its long text. */
const FORM = '/records/suspect/22-000007/act/measure_proposed/1';
const TEXT = 'sealed/reasons';

it('a session that ends in the middle of a form loses nothing', () => withPerson('ru', (person) => sessionEnds(person, FORM, TEXT)));

it('the same without script', () => withPerson('kk', (person) => sessionEnds(person, FORM, TEXT), { javaScriptEnabled: false }));

it('a server killed in the middle of a form loses nothing', () => withPerson('en', (person) => serverKilled(person, house, FORM, TEXT)));

it('a colleague who records first is told of, and nothing is lost', () => withPerson('ru', (person) => withPerson('kk', async (colleague) => {
  const path = '/records/suspect/22-000007/act/notified/1';
  const answers = { occurred_at: '25.01.2022 21:00', 'payload/whom': 'family' };
  await colleagueFirst(person, colleague, { path, answers, other: path, otherAnswers: { occurred_at: '25.01.2022 20:00', 'payload/whom': 'prosecutor' }, field: 'occurred_at' });
})));

it('the story without script', () => withPerson('ru', async (person) => { await tell(person, new Subject('04')); }, { javaScriptEnabled: false }));

for (const [at, language] of ['kk', 'ru', 'en'].entries()) {
  it(`every kind of page in ${language}: axe-core, html-validate, no page wider than its window`, () => withPerson(language, async (person) => {
    const lines = told(await sweep(person, new Subject(`1${at}`)));
    assert.equal(lines.length, 0, lines.join('\n'));
  }));
}

/** @type {Gate} */
let gate;

it('two registrars enrol by their links and sign in with their passwords', async () => {
  gate = await Gate.open(program, browser, PATIENCE);
});

for (const [what, holds] of PASSKEYS) it(what, () => holds(gate));

/** @type {Provided} */
let provided;

it('an office opens beside a house that vouches for officers, before that answers', async () => {
  provided = await Provided.open(program, browser, PATIENCE);
});

for (const [what, holds] of PROVIDER) it(what, () => holds(provided));

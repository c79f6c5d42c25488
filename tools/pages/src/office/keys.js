// The office with the keyboard alone: no pointer, no script of ours that fills anything in.

import assert from 'node:assert/strict';
import { CAST } from './story.js';

/** How many stops of the tab key a page may have before what is looked for. */
const STOPS = 300;

/**
 * Goes on with the tab key until the focus is on what a selector names; where it is can be seen.
 *
 * @param {import('playwright-core').Page} tab
 * @param {string} selector
 */
async function tabTo(tab, selector) {
  for (let stop = 0; stop < STOPS; stop++) {
    await tab.keyboard.press('Tab');
    const there = await tab.evaluate((selector) => {
      const focused = document.activeElement;
      if (focused === null || !focused.matches(selector)) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return outlineStyle !== 'none' && outlineWidth !== '0px';
    }, selector);
    if (there === null) continue;
    assert.ok(there, `the focus on ${selector} is seen`);
    return;
  }
  throw new Error(`no ${selector} is come to by the tab key at ${tab.url()}`);
}

/**
 * Presses a key that leads to another page.
 *
 * @param {import('playwright-core').Page} tab
 * @param {string} key
 */
async function leads(tab, key) {
  await Promise.all([tab.waitForNavigation({ waitUntil: 'load' }), tab.keyboard.press(key)]);
}

/**
 * From the sign-in page over the work to a record, through a form to its receipt.
 *
 * @param {import('./person.js').Person} person
 */
export async function byKeys(person) {
  const { tab } = person;
  await person.go(`/sign-in?lang=${person.language}`);
  await tabTo(tab, '#other');
  await tab.keyboard.type(CAST.investigator);
  await leads(tab, 'Enter');
  assert.equal(new URL(tab.url()).pathname, '/work');
  await tab.keyboard.press('Tab');
  assert.equal(await tab.evaluate(() => document.activeElement?.className), 'skip', 'the first stop leads past what is on every page');
  await tab.keyboard.press('Enter');
  await tabTo(tab, 'main nav a[href$="queue=later"]');
  await leads(tab, 'Enter');
  await tabTo(tab, 'main tbody a[href^="/records/suspect/"]');
  await leads(tab, 'Enter');
  await tabTo(tab, '.offers a[href$="/act/notified/1"]');
  await leads(tab, 'Enter');
  await tabTo(tab, '[name="payload/whom"]');
  await tab.keyboard.press('Space');
  await tabTo(tab, '.buttons button[value=check]');
  await leads(tab, 'Enter');
  assert.equal(await tab.locator('.consequences').count(), 1, await tab.innerText('main'));
  await tabTo(tab, 'button[value=record]');
  await leads(tab, 'Space');
  assert.equal(await tab.locator('.receipt').count(), 1, await tab.innerText('main'));
}

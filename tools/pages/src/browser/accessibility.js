// axe-core: WCAG 2.2 at levels A and AA, and its best practices.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

/** @typedef {import('./check.js').Seen} Seen */

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe is asked of a page as it stands. @type {import('axe-core').RunOnly} */
const EVERYTHING = { type: 'tag', values: TAGS };

/** What it is asked of the same page in other colours. @type {import('axe-core').RunOnly} */
const COLOURS = { type: 'rule', values: ['color-contrast'] };

/**
 * What axe finds wrong with the page as it stands.
 *
 * @param {import('playwright-core').Page} tab
 */
export function accessibility(tab) {
  return found(tab, EVERYTHING, '');
}

/**
 * What axe finds wrong with its colours for the dark.
 *
 * @param {import('playwright-core').Page} tab
 */
export async function darkness(tab) {
  await tab.emulateMedia({ colorScheme: 'dark' });
  const seen = await found(tab, COLOURS, 'in the dark: ');
  await tab.emulateMedia({ colorScheme: 'light' });
  return seen;
}

/**
 * @param {import('playwright-core').Page} tab
 * @param {import('axe-core').RunOnly} runOnly
 * @param {string} state words on how the page stands
 * @returns {Promise<Seen[]>}
 */
async function found(tab, runOnly, state) {
  // Evaluated by the browser's own protocol, which the page's policy does not hold.
  await tab.evaluate(SOURCE);
  const violations = await tab.evaluate(async (runOnly) => {
    const { axe } = /** @type {{ axe: typeof import('axe-core') }} */ (/** @type {unknown} */ (window));
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, helpUrl, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, help, helpUrl, element: target.join(' '), why: failureSummary ?? '' })));
  }, runOnly);
  return violations.map(({ id, help, helpUrl, element, why }) => {
    const detail = why.split('\n').slice(1).map((line) => line.trim()).join('; ');
    return { rule: `axe/${id}`, element, reason: `${state}${help}. ${detail}`, cure: `see ${helpUrl}` };
  });
}

// The checks that need a browser: a page at a width, from its first request to its last focus.

import { inParallel } from './open.js';
import { accessibility, darkness } from './accessibility.js';
import { keyboard } from './keyboard.js';
import { reflow, spacing } from './reflow.js';
import { drawings } from './drawings.js';
import { watch } from './watch.js';

/** @typedef {import('../finding.js').Finding} Finding */
/** @typedef {import('../site.js').Page} Page */

/**
 * One thing wrong as a check of a page in the browser says it; page and width are added here.
 *
 * @typedef {Omit<Finding, 'page' | 'width'>} Seen
 */

/** Widths of the window in pixels: the narrowest that WCAG 1.4.10 asks for, and a desk's. */
export const WIDTHS = [320, 1280];

/** Width of the paper A4 without its margins, in pixels. */
const PAPER = 718;

/** Tabs at work together; two cores do no more. */
const AT_ONCE = 3;

/**
 * One page of each kind in each language: the one with the longest text, where most can go wrong.
 *
 * @param {import('../site.js').Site} site
 * @returns {Page[]}
 */
export function sampleOf(site) {
  /** @type {Map<string, { rest: string, length: number }>} */
  const longest = new Map();
  for (const { kind, rest, html } of site.pages) {
    if (html.length > (longest.get(kind)?.length ?? -1)) longest.set(kind, { rest, length: html.length });
  }
  return site.pages.filter(({ kind, rest }) => rest === longest.get(kind)?.rest);
}

/**
 * Holds pages in the browser, each at every width.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('../site.js').Site} site
 * @param {string} home address of the site's folder
 * @param {readonly Page[]} pages
 * @returns {Promise<Finding[]>}
 */
export async function checkInBrowser(browser, site, home, pages) {
  const visits = pages.flatMap((page) => WIDTHS.map((width) => ({ page, width })));
  const dark = [...site.files.keys()].some((file) => /\.(css|html)$/.test(file) && site.text(file).includes('prefers-color-scheme'));
  const found = await inParallel(visits, AT_ONCE, async ({ page, width }) => {
    const seen = await visit(browser, site, home, page, width, dark);
    return seen.map((one) => ({ ...one, page: page.path, width }));
  });
  return found.flat();
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('../site.js').Site} site
 * @param {string} home
 * @param {Page} page
 * @param {number} width
 * @param {boolean} dark whether the site has colours for the dark
 * @returns {Promise<Seen[]>}
 */
async function visit(browser, site, home, page, width, dark) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  try {
    const tab = await context.newPage();
    const ended = await watch(tab, site, home);
    await tab.goto(home + page.path, { waitUntil: 'load', timeout: 20_000 });
    // What is folded away is read too: everything is held as it is when unfolded.
    await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
    const seen = [...(await accessibility(tab)), ...(await reflow(tab)), ...(await drawings(tab)), ...(await keyboard(tab))];
    if (dark) seen.push(...(await darkness(tab)));
    if (width > PAPER) seen.push(...(await printed(tab)));
    seen.push(...(await spacing(tab)));
    return [...seen, ...(await ended())];
  } catch (error) {
    const reason = `the browser gave up: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
    return [{ rule: 'visit', reason, cure: 'open the page by hand' }];
  } finally {
    await context.close();
  }
}

/**
 * Nothing is cut off on paper.
 *
 * @param {import('playwright-core').Page} tab
 * @returns {Promise<Seen[]>}
 */
async function printed(tab) {
  const viewport = tab.viewportSize();
  await tab.emulateMedia({ media: 'print' });
  await tab.setViewportSize({ width: PAPER, height: 1000 });
  const seen = await reflow(tab);
  await tab.emulateMedia({ media: null });
  if (viewport !== null) await tab.setViewportSize(viewport);
  return seen.map((one) => /** @type {Seen} */ ({ ...one, rule: 'print', reason: `on paper ${one.reason}` }));
}

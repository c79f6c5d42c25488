// Chromium as the checks use it: Debian's, without a screen, without a word to anybody.

import { chromium } from 'playwright-core';

/** Where Debian's package puts it. */
const PROGRAM = '/usr/bin/chromium';

/** Playwright adds an empty profile of its own in a temporary folder, and takes it away again. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser; the caller closes it. */
export function openBrowser() {
  return chromium.launch({ executablePath: PROGRAM, args: ARGUMENTS });
}

/**
 * Does a piece of work for each item, a few at a time; results in the order of the items.
 *
 * @template Item, Result
 * @param {readonly Item[]} items
 * @param {number} atOnce
 * @param {(item: Item) => Promise<Result>} work
 * @returns {Promise<Result[]>}
 */
export async function inParallel(items, atOnce, work) {
  /** @type {Result[]} */
  const results = new Array(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

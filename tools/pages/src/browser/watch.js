// What a page does on the way: its requests, what the policy stopped, what the console says, what came over the wire.

import { MOUNT } from '../site.js';
import { limit, PAGE_BYTES } from '../files/weight.js';

/** @typedef {import('./check.js').Seen} Seen */

/**
 * What the browser remembers about something that the policy stopped.
 *
 * @typedef {{ directive: string, blocked: string, place: string }} Violation
 */

/**
 * Watches a tab from now on; nothing reaches another origin. The answer ends the watch and says what was seen.
 *
 * @param {import('playwright-core').Page} tab
 * @param {import('../site.js').Site} site
 * @param {string} home
 * @returns {Promise<() => Promise<Seen[]>>}
 */
export async function watch(tab, site, home) {
  const origin = new URL(home).origin;
  /** @type {Seen[]} */
  const seen = [];
  /** @type {Set<string>} */
  const fetched = new Set();
  await tab.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin === origin) return route.continue();
    const reason = `the page asks ${url.host} for it (${route.request().resourceType()})`;
    seen.push({ rule: 'third-party', element: url.href, reason, cure: 'publish the file with the site, or leave it out' });
    return route.abort();
  });
  tab.on('response', (response) => {
    const url = new URL(response.url());
    if (response.status() < 400) fetched.add(fileOf(url.pathname));
    else seen.push({ rule: 'request', element: url.pathname, reason: `answers ${response.status()}`, cure: 'mend the address, or publish the file' });
  });
  // What was stopped or not found is said above or by the policy's own event, with more words than on the console.
  const known = /Content Security Policy|Failed to load resource/;
  tab.on('console', (message) => {
    if (message.type() !== 'error' || known.test(message.text())) return;
    seen.push({ rule: 'console', reason: message.text(), cure: 'mend what the console complains about' });
  });
  tab.on('pageerror', (error) => seen.push({ rule: 'console', reason: error.message, cure: 'mend the script' }));
  await tab.addInitScript(remember);
  return async () => {
    const stopped = await tab.evaluate(() => /** @type {{ stopped?: Violation[] }} */ (/** @type {unknown} */ (window)).stopped ?? []);
    const bytes = [...fetched].reduce((sum, file) => sum + site.weight(file), 0);
    return [...seen, ...stopped.map(violated), ...limit('', 'weight', 'everything fetched', bytes, PAGE_BYTES, 'it has')];
  };
}

/** @param {string} pathname */
function fileOf(pathname) {
  const path = decodeURIComponent(pathname.slice(MOUNT.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * @param {Violation} violation
 * @returns {Seen}
 */
function violated({ directive, blocked, place }) {
  const cure = 'move it to a file of the site, or leave it out; the policy stays';
  return { rule: 'csp', element: place, reason: `${directive} stops ${blocked}`, cure };
}

/** Runs in the page before anything of its own. */
function remember() {
  const keeper = /** @type {{ stopped?: Violation[] }} */ (/** @type {unknown} */ (window));
  keeper.stopped = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    const place = event.target instanceof Element ? event.target.outerHTML.slice(0, 120) : `line ${event.lineNumber}`;
    keeper.stopped?.push({ directive: event.effectiveDirective, blocked: event.blockedURI, place });
  });
}

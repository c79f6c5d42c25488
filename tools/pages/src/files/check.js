// The checks that need no browser, over every page.

import { LANGUAGES } from '../site.js';
import { html } from './html.js';
import { ids } from './ids.js';
import { language } from './language.js';
import { links } from './links.js';
import { pictures } from './pictures.js';
import { policy } from './policy.js';
import { weight } from './weight.js';

/** @typedef {import('../finding.js').Finding} Finding */

/**
 * @param {import('../site.js').Site} site
 * @returns {Promise<Finding[]>}
 */
export async function checkFiles(site) {
  return [...complete(site), ...(await html(site)), ...ids(site), ...links(site), ...language(site), ...pictures(site), ...policy(site), ...weight(site)];
}

/**
 * The root and the home of each language are there, and every page has its sisters.
 *
 * @param {import('../site.js').Site} site
 * @returns {Finding[]}
 */
function complete(site) {
  const rests = ['', ...site.pages.filter((page) => page.language !== '').map((page) => page.rest)];
  const wanted = ['', ...[...new Set(rests)].flatMap((rest) => LANGUAGES.map((language) => `${language}/${rest}`))];
  const absent = wanted.filter((path) => site.page(path) === undefined);
  return absent.map((page) => ({ page, rule: 'absent', reason: 'the site has no such page', cure: 'publish it: the three languages have the same pages' }));
}

// What a page costs its reader: bytes on the wire, script, fonts.

import { gzipSync } from 'node:zlib';
import { allOf, attribute, textOf } from './elements.js';
import { references } from './references.js';

/** @typedef {import('../finding.js').Finding} Finding */

/** Bytes of a page with everything it loads, compressed. */
export const PAGE_BYTES = 60 * 1024;

/** Bytes of its script, compressed. */
const SCRIPT_BYTES = 15 * 1024;

/** Ends of the names of fonts. */
const FONTS = /\.(woff2?|ttf|otf|eot)$/i;

/**
 * @param {import('../site.js').Site} site
 * @returns {Finding[]}
 */
export function weight(site) {
  return site.pages.flatMap((page) => {
    const loaded = loadedBy(site, page);
    const inline = allOf(page.root, 'script').filter((script) => attribute(script, 'src') === null && attribute(script, 'type') !== 'application/ld+json');
    const files = loaded.filter((file) => /\.m?js$/.test(file));
    const script = sum(inline.map((one) => gzipSync(textOf(one)).length)) + sum(files.map((file) => site.weight(file)));
    const total = sum([page.file, ...loaded].map((file) => site.weight(file)));
    const heaviest = [page.file, ...loaded].sort((one, other) => site.weight(other) - site.weight(one))[0];
    return [
      ...limit(page.path, 'weight', heaviest, total, PAGE_BYTES, 'the page with all it loads has'),
      ...limit(page.path, 'script', 'script', script, SCRIPT_BYTES, 'its script has'),
      ...fonts(site, page.path, loaded),
    ];
  });
}

/**
 * The files that showing a page fetches, each once.
 *
 * @param {import('../site.js').Site} site
 * @param {import('../site.js').Page} page
 */
function loadedBy(site, page) {
  const targets = references(site, page).filter((one) => one.loads).map((one) => site.target(one.from, one.value));
  const files = targets.flatMap((target) => (target.inside && target.file !== null && target.file !== page.file ? [target.file] : []));
  return [...new Set(files)];
}

/**
 * @param {string} page
 * @param {import('../finding.js').Rule} rule
 * @param {string} element
 * @param {number} bytes
 * @param {number} most
 * @param {string} what
 * @returns {Finding[]}
 */
export function limit(page, rule, element, bytes, most, what) {
  if (bytes <= most) return [];
  return [{ page, rule, element, reason: `${what} ${bytes} bytes compressed, ${most} are allowed`, cure: 'split the page, or draw with fewer marks' }];
}

/**
 * @param {import('../site.js').Site} site
 * @param {string} page
 * @param {readonly string[]} loaded
 * @returns {Finding[]}
 */
function fonts(site, page, loaded) {
  const named = loaded.filter((file) => FONTS.test(file) || (file.endsWith('.css') && /@font-face/.test(site.text(file))));
  return named.map((element) => ({ page, rule: 'font', element, reason: 'brings a font of its own', cure: 'use the fonts that readers have' }));
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((one, other) => one + other, 0);
}

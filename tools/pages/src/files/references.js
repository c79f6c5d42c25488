// Every address that a page names: those it leads to, and those it loads.

import { attribute, below, called } from './elements.js';

/**
 * @typedef {object} Reference
 * @property {string} value the address as it is written
 * @property {boolean} loads whether showing the page fetches it
 * @property {string} element
 * @property {string} from the page or style sheet that names it, from which it is read
 */

/** Relations of a `<link>` that are fetched. */
const FETCHED = ['stylesheet', 'icon', 'apple-touch-icon', 'manifest', 'preload', 'prefetch', 'modulepreload', 'mask-icon'];

/** Relations of a `<link>` that open a connection without fetching anything. */
const CONNECTED = ['preconnect', 'dns-prefetch'];

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'srcset', 'poster', 'data', 'action', 'formaction', 'background'];

/**
 * The addresses of a page and of the style sheets it loads.
 *
 * @param {import('../site.js').Site} site
 * @param {import('../site.js').Page} page
 * @returns {Reference[]}
 */
export function references(site, page) {
  const own = [...below(page.root)].flatMap((element) => ofElement(page, element));
  return [...own, ...own.flatMap((reference) => ofSheet(site, reference))];
}

/**
 * @param {import('../site.js').Page} page
 * @param {import('./elements.js').Element} element
 * @returns {Reference[]}
 */
function ofElement(page, element) {
  const name = element.tagName;
  const relations = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  const loads = name === 'link' ? [...FETCHED, ...CONNECTED].some((one) => relations.includes(one)) : !['a', 'area', 'form', 'q'].includes(name);
  const found = ADDRESSES.flatMap((address) => {
    const value = attribute(element, address);
    if (value === null || (address === 'data' && name !== 'object')) return [];
    return address === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0]) : [value];
  });
  const written = element.attrs.flatMap((one) => (one.name === 'content' ? [] : urls(one.value)));
  return [...found, ...written].map((value) => ({ value, loads, element: called(element), from: page.path }));
}

/**
 * @param {import('../site.js').Site} site
 * @param {Reference} reference
 * @returns {Reference[]}
 */
function ofSheet(site, reference) {
  const target = site.target(reference.from, reference.value);
  if (!reference.loads || !target.inside || !target.file?.endsWith('.css')) return [];
  const sheet = target.file;
  return urls(site.text(sheet)).map((value) => ({ value, loads: true, element: sheet, from: sheet }));
}

/**
 * The addresses in a style sheet, or in an attribute of a drawing: `fill="url(#hatch)"`.
 *
 * @param {string} css
 */
function urls(css) {
  const plain = css.replace(/\/\*[^]*?\*\//g, '');
  const found = plain.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g);
  return [...found].map((match) => match[1] ?? match[2]);
}

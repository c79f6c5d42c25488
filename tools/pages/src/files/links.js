// Every address resolves: pages, parts of pages, pictures, downloads. Nothing is loaded from elsewhere.

import { byId } from './elements.js';
import { references } from './references.js';

/** @typedef {import('../finding.js').Finding} Finding */

/**
 * Says what is wrong with one address.
 *
 * @typedef {(rule: import('../finding.js').Rule, reason: string, cure: string) => Finding[]} Saying
 */

/**
 * @param {import('../site.js').Site} site
 * @returns {Finding[]}
 */
export function links(site) {
  return site.pages.flatMap((page) => references(site, page).flatMap((reference) => held(site, page, reference)));
}

/**
 * @param {import('../site.js').Site} site
 * @param {import('../site.js').Page} page
 * @param {import('./references.js').Reference} reference
 * @returns {Finding[]}
 */
function held(site, page, { value, loads, element, from }) {
  /** @type {Saying} */
  const wrong = (rule, reason, cure) => [{ page: page.path, rule, element, reason: `\`${value}\` ${reason}`, cure }];
  const target = site.target(from, value);
  if (!target.inside) return elsewhere(target.url, loads, wrong);
  if (target.file === null) {
    const folder = site.files.has(`${target.path}/index.html`);
    return folder
      ? wrong('link', 'is a folder', 'end the address with `/`: without it not every server finds the page')
      : wrong('link', `leads to \`${target.path}\`, which the site does not have`, 'mend the address, or publish the file');
  }
  const other = target.fragment === '' ? undefined : site.pages.find((one) => one.file === target.file);
  if (other !== undefined && byId(other.root, target.fragment) === null) {
    return wrong('fragment', `leads to a part of ${other.path || './'} that no element has as its id`, 'mend the part, or give it the id');
  }
  return [];
}

/**
 * @param {URL | null} url
 * @param {boolean} loads
 * @param {Saying} wrong
 */
function elsewhere(url, loads, wrong) {
  if (url === null) return wrong('link', 'is no address', 'write it as RFC 3986 has it');
  if (url.hostname === 'site.invalid') {
    return wrong('link', 'leaves the folder the site is published in', 'write it from the page: `../style.css`');
  }
  if (loads && url.protocol !== 'data:') {
    return wrong('third-party', `is fetched from ${url.host || url.protocol} when the page is shown`, 'publish the file with the site, or leave it out');
  }
  const fine = loads || ['https:', 'mailto:', 'tel:'].includes(url.protocol);
  return fine ? [] : wrong('link', `leads by ${url.protocol}`, 'link by https, mailto or tel');
}

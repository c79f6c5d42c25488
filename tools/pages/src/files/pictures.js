// Pictures drawn in the page: a role, a name, a description, and a table with the same numbers beside each.

import { allOf, around, attribute, byId, called, children, named, textOf } from './elements.js';

/** @typedef {import('../finding.js').Finding} Finding */
/** @typedef {import('./elements.js').Element} Element */
/** @typedef {import('./elements.js').Parent} Parent */

/**
 * @param {import('../site.js').Site} site
 * @returns {Finding[]}
 */
export function pictures(site) {
  return site.pages.flatMap(({ path, root }) => {
    const drawn = allOf(root, 'svg').filter((svg) => attribute(svg, 'aria-hidden') !== 'true');
    return drawn.flatMap((svg) => held(root, svg).map((finding) => ({ page: path, element: called(svg), ...finding })));
  });
}

/**
 * @param {Parent} root
 * @param {Element} svg
 */
function held(root, svg) {
  /** @type {Pick<Finding, 'rule' | 'reason' | 'cure'>[]} */
  const found = [];
  if (attribute(svg, 'role') !== 'img') {
    found.push({ rule: 'picture-role', reason: 'is not announced as a picture', cure: 'give it role="img", or aria-hidden="true" if it says nothing' });
  }
  if (!says(root, svg, 'aria-label', 'aria-labelledby', 'title')) {
    found.push({ rule: 'picture-name', reason: 'has no name', cure: 'let aria-labelledby name its <title>, with a sentence on what it says' });
  }
  if (!says(root, svg, 'aria-description', 'aria-describedby', 'desc')) {
    found.push({ rule: 'picture-text', reason: 'has no description', cure: 'let aria-describedby name its <desc>, with what can be seen in it' });
  }
  if (!hasTable(root, svg)) {
    found.push({ rule: 'picture-table', reason: 'has no table beside it', cure: 'put both into one <figure>, or link from the figure to the table: <a href="#table">' });
  }
  return found;
}

/**
 * Whether an attribute says something, or names elements that all do, or a child of that name does.
 *
 * @param {Parent} root
 * @param {Element} svg
 * @param {string} text
 * @param {string} ids
 * @param {string} child
 */
function says(root, svg, text, ids, child) {
  const elements = named(root, svg, ids);
  const spoken = elements.length > 0 && elements.every((element) => element !== null && textOf(element) !== '');
  const told = children(svg).some((element) => element.tagName === child && textOf(element) !== '');
  return spoken || told || (attribute(svg, text) ?? '').trim() !== '';
}

/**
 * Whether the figure holds a table or links to one, or the picture is described by one.
 *
 * @param {Parent} root
 * @param {Element} svg
 */
function hasTable(root, svg) {
  const figure = around(svg, 'figure');
  const hrefs = figure === null ? [] : allOf(figure, 'a').map((link) => attribute(link, 'href') ?? '');
  const linked = hrefs.filter((href) => href.startsWith('#')).map((href) => byId(root, href.slice(1)));
  const places = [figure, ...linked, ...named(root, svg, 'aria-describedby'), ...named(root, svg, 'aria-details')];
  return places.some((place) => place !== null && (place.tagName === 'table' || allOf(place, 'table').length > 0));
}

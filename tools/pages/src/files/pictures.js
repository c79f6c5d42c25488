// Pictures drawn in the page: a role, a name, a description, and a table with the same numbers beside each.

import { attribute, below, byId, called, nameOf, named } from './elements.js';

/** @typedef {import('../finding.js').Finding} Finding */
/** @typedef {import('html-validate').HtmlElement} HtmlElement */

/**
 * @param {import('../site.js').Site} site
 * @returns {Finding[]}
 */
export function pictures(site) {
  return site.pages.flatMap(({ path, root }) => {
    if (root === null) return [];
    const drawn = [...below(root)].filter((element) => nameOf(element) === 'svg' && attribute(element, 'aria-hidden') !== 'true');
    return drawn.flatMap((svg) => held(root, svg).map((finding) => ({ page: path, element: called(svg), ...finding })));
  });
}

/**
 * @param {HtmlElement} root
 * @param {HtmlElement} svg
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
 * @param {HtmlElement} root
 * @param {HtmlElement} svg
 * @param {string} text
 * @param {string} ids
 * @param {string} child
 */
function says(root, svg, text, ids, child) {
  const elements = named(root, svg, ids);
  const spoken = elements.length > 0 && elements.every((element) => (element?.textContent ?? '').trim() !== '');
  const told = svg.childElements.some((element) => nameOf(element) === child && element.textContent.trim() !== '');
  return spoken || told || (attribute(svg, text) ?? '').trim() !== '';
}

/**
 * Whether the figure holds a table or links to one, or the picture is described by one.
 *
 * @param {HtmlElement} root
 * @param {HtmlElement} svg
 */
function hasTable(root, svg) {
  const figure = svg.closest('figure');
  const linked = figure === null ? [] : [...below(figure)].flatMap((element) => {
    const href = nameOf(element) === 'a' ? attribute(element, 'href') : null;
    return href?.startsWith('#') ? [byId(root, href.slice(1))] : [];
  });
  const places = [figure, ...linked, ...named(root, svg, 'aria-describedby'), ...named(root, svg, 'aria-details')];
  return places.some((place) => place !== null && (nameOf(place) === 'table' || place.querySelector('table') !== null));
}

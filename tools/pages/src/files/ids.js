// No id stands twice, in drawings neither: there the validator does not look.

import { attribute, below, called } from './elements.js';

/** @typedef {import('../finding.js').Finding} Finding */

/**
 * @param {import('../site.js').Site} site
 * @returns {Finding[]}
 */
export function ids(site) {
  return site.pages.flatMap((page) => {
    /** @type {Set<string>} */
    const met = new Set();
    /** @type {Finding[]} */
    const found = [];
    for (const element of below(page.root)) {
      const id = attribute(element, 'id');
      if (id === null) continue;
      if (met.has(id)) found.push({ page: page.path, rule: 'id', element: called(element), reason: `another element before it has the id "${id}"`, cure: 'give each an id of its own' });
      met.add(id);
    }
    return found;
  });
}

// What a check says: where, which rule, why, and what to do about it.

/** The rig's own rules. A fault is planted for each of them, `faults/planted.js`. */
export const RULES = /** @type {const} */ ([
  'absent', 'alternate', 'console', 'csp', 'cut', 'focus-covered', 'focus-visible', 'font', 'fragment', 'id', 'lang', 'lang-fragment', 'link',
  'picture-cut', 'picture-name', 'picture-overlap', 'picture-role', 'picture-table', 'picture-text', 'policy', 'print', 'request', 'script',
  'scroll', 'skip-link', 'spacing', 'switch', 'tab-order', 'third-party', 'visit', 'weight',
]);

/**
 * A rule of the rig's own, or one of axe-core's or html-validate's.
 *
 * @typedef {typeof RULES[number] | `axe/${string}` | `html/${string}`} Rule
 */

/**
 * One thing wrong with a page.
 *
 * @typedef {object} Finding
 * @property {string} page address of the page below the site's folder: `ru/figures/suspects/`, empty for the root
 * @property {Rule} rule
 * @property {string} reason what is wrong
 * @property {string} cure what to do
 * @property {string} [element] the element, as a selector or as it is written
 * @property {number} [width] width of the window in pixels, where the browser found it
 */

/**
 * Findings as lines for people. What is wrong in the same way on several pages is said once, with their number.
 *
 * @param {readonly Finding[]} findings
 */
export function told(findings) {
  /** @type {Map<string, Finding[]>} */
  const alike = new Map();
  for (const finding of findings) {
    const key = [finding.rule, finding.element, finding.reason].join('\n');
    alike.set(key, [...(alike.get(key) ?? []), finding]);
  }
  return [...alike.values()].map(one);
}

/** @param {readonly Finding[]} alike */
function one(alike) {
  const [{ page, rule, reason, cure, element, width }] = alike;
  const language = /^(kk|ru|en)\//.exec(page)?.[1] ?? 'no language';
  const seen = width === undefined ? language : `${language}, ${width} px`;
  const others = new Set(alike.map((finding) => finding.page)).size - 1;
  const more = others > 0 ? `\n    the same on ${others} more ${others === 1 ? 'page' : 'pages'}` : '';
  return `${page || './'} [${seen}] ${rule}: ${element === undefined ? '' : `${element}: `}${reason}${more}\n    cure: ${cure}`;
}

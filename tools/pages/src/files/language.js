// Language: the page's own, that of its fragments, and the ways to the same page in the others.

import { LANGUAGES } from '../site.js';
import { allOf, attribute, called, children, texts } from './elements.js';
import { foreign } from './words.js';

/** @typedef {import('../finding.js').Finding} Finding */
/** @typedef {import('../site.js').Page} Page */
/** @typedef {import('./elements.js').Element} Element */

/** Elements whose text is in no language. */
const SPEECHLESS = ['code', 'pre', 'kbd', 'samp', 'var', 'script', 'style'];

/** Attributes that are read out or shown. */
const SAID = ['alt', 'title', 'aria-label', 'aria-description', 'aria-roledescription', 'placeholder', 'label'];

/**
 * @param {import('../site.js').Site} site
 * @returns {Finding[]}
 */
export function language(site) {
  return site.pages.flatMap((page) => {
    const [html] = allOf(page.root, 'html');
    return [...declared(page, html), ...fragments(page, html), ...(page.language === '' ? [] : ways(site, page))];
  });
}

/**
 * `<html lang>` equals the folder; outside the folders it is one of the languages.
 *
 * @param {Page} page
 * @param {Element} html
 * @returns {Finding[]}
 */
function declared(page, html) {
  const said = attribute(html, 'lang') ?? '';
  const wanted = page.language === '' ? LANGUAGES : [page.language];
  if (wanted.some((one) => one === said)) return [];
  const reason = `says lang="${said}", the page is ${page.language === '' ? 'outside the languages' : `in ${page.language}/`}`;
  return [{ page: page.path, rule: 'lang', element: 'html', reason, cure: `write lang="${wanted.join('" or "')}"` }];
}

/**
 * Every fragment in another language says so.
 *
 * @param {Page} page
 * @param {Element} html
 */
function fragments(page, html) {
  // A wrong `<html lang>` is one finding, not one for every text: texts are held against the folder.
  const own = page.language || attribute(html, 'lang') || '';
  /** @type {Finding[]} */
  const found = [];
  /** @param {Element} element @param {string} inherited */
  const walk = (element, inherited) => {
    if (SPEECHLESS.includes(element.tagName) || attribute(element, 'translate') === 'no') return;
    const lang = element === html ? own : (attribute(element, 'lang') ?? inherited).split('-')[0];
    const attributes = element.tagName === 'meta' && attribute(element, 'name') === 'description' ? ['content', ...SAID] : SAID;
    for (const text of [...texts(element), ...attributes.map((name) => attribute(element, name) ?? '')]) {
      const other = foreign(text, lang);
      if (other !== null) found.push(unmarked(page, element, text, lang, other));
    }
    children(element).forEach((child) => walk(child, lang));
  };
  walk(html, own);
  return found;
}

/**
 * @param {Page} page
 * @param {Element} element
 * @param {string} text
 * @param {string} lang
 * @param {string} other
 * @returns {Finding}
 */
function unmarked(page, element, text, lang, other) {
  const short = text.trim().replace(/\s+/g, ' ').slice(0, 60);
  const reason = `"${short}" stands as ${lang} and reads as ${other}`;
  return { page: page.path, rule: 'lang-fragment', element: called(element), reason, cure: `translate it, or mark it with lang="${other}"` };
}

/**
 * The alternates in the head and the switch on the page lead to the same page in each language. Held for every page, it holds mutually.
 *
 * @param {import('../site.js').Site} site
 * @param {Page} page
 */
function ways(site, page) {
  // An alternate with a type is a feed or a file, not the page in another language.
  const alternates = allOf(page.root, 'link').filter((link) => attribute(link, 'rel') === 'alternate' && attribute(link, 'type') === null);
  const switches = allOf(page.root, 'a');
  return LANGUAGES.flatMap((language) => [
    ...way(site, page, language, 'alternate', '<link rel="alternate">', alternates),
    ...(language === page.language ? [] : way(site, page, language, 'switch', 'language switch <a>', switches)),
  ]);
}

/**
 * @param {import('../site.js').Site} site
 * @param {Page} page
 * @param {string} language
 * @param {import('../finding.js').Rule} rule
 * @param {string} name
 * @param {readonly Element[]} elements
 * @returns {Finding[]}
 */
function way(site, page, language, rule, name, elements) {
  const wanted = `${language}/${page.rest}`;
  const there = elements.filter((element) => attribute(element, 'hreflang') === language);
  const cure = `let one with hreflang="${language}" lead to ${wanted}`;
  if (there.length === 0) return [{ page: page.path, rule, element: name, reason: `none has hreflang="${language}"`, cure }];
  const strays = there.filter((element) => {
    const target = site.target(page.path, attribute(element, 'href') ?? '');
    return !(target.inside && target.path === wanted);
  });
  return strays.map((element) => {
    const reason = `hreflang="${language}" leads to \`${attribute(element, 'href')}\`, not to this page in ${language}`;
    return { page: page.path, rule, element: called(element), reason, cure };
  });
}

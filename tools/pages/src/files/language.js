// Language: the page's own, that of its fragments, and the ways to the same page in the others.

import { LANGUAGES } from '../site.js';
import { attribute, below, called, nameOf } from './elements.js';
import { foreign } from './words.js';

/** @typedef {import('../finding.js').Finding} Finding */
/** @typedef {import('../site.js').Page} Page */
/** @typedef {import('html-validate').HtmlElement} HtmlElement */

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
    const { root } = page;
    const html = root?.querySelector('html');
    if (!root || !html) return [];
    return [...declared(page, html), ...fragments(page, html), ...(page.language === '' ? [] : ways(site, page, root))];
  });
}

/**
 * `<html lang>` equals the folder; outside the folders it is one of the languages.
 *
 * @param {Page} page
 * @param {HtmlElement} html
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
 * @param {HtmlElement} html
 */
function fragments(page, html) {
  // A wrong `<html lang>` is one finding, not one for every text: texts are held against the folder.
  const own = page.language || attribute(html, 'lang') || '';
  /** @type {Finding[]} */
  const found = [];
  /** @param {HtmlElement} element @param {string} inherited */
  const walk = (element, inherited) => {
    if (SPEECHLESS.includes(nameOf(element)) || attribute(element, 'translate') === 'no') return;
    const lang = element === html ? own : (attribute(element, 'lang') ?? inherited).split('-')[0];
    const texts = element.childNodes.filter((node) => node.nodeType === 3).map((node) => node.textContent);
    const attributes = nameOf(element) === 'meta' && attribute(element, 'name') === 'description' ? ['content', ...SAID] : SAID;
    for (const text of [...texts, ...attributes.map((name) => attribute(element, name) ?? '')]) {
      const other = foreign(text, lang);
      if (other !== null) found.push(unmarked(page, element, text, lang, other));
    }
    element.childElements.forEach((child) => walk(child, lang));
  };
  walk(html, own);
  return found;
}

/**
 * @param {Page} page
 * @param {HtmlElement} element
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
 * @param {HtmlElement} root
 */
function ways(site, page, root) {
  // An alternate with a type is a feed or a file, not the page in another language.
  const all = [...below(root)].filter((element) => attribute(element, 'href') !== null);
  const alternates = all.filter((element) => nameOf(element) === 'link' && attribute(element, 'rel') === 'alternate' && attribute(element, 'type') === null);
  const switches = all.filter((element) => nameOf(element) === 'a');
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
 * @param {readonly HtmlElement[]} elements
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

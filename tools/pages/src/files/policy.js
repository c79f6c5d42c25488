// The content security policy of every page: there, first, and strict.

import { headersFor } from '../headers.js';
import { allOf, attribute, below } from './elements.js';

/** @typedef {import('../finding.js').Finding} Finding */

/** Sources a directive may name; pictures may stand in the page's own text too. */
const SOURCES = ["'none'", "'self'"];

/** Directives that name no sources. */
const SOURCELESS = ['upgrade-insecure-requests', 'block-all-mixed-content', 'sandbox', 'report-to', 'report-uri', 'require-trusted-types-for', 'trusted-types'];

/**
 * @param {import('../site.js').Site} site
 * @returns {Finding[]}
 */
export function policy(site) {
  const file = site.text('_headers');
  return site.pages.flatMap((page) => {
    const elements = allOf(page.root, 'head').flatMap((head) => [...below(head)]);
    const metas = elements.filter((element) => (attribute(element, 'http-equiv') ?? '').toLowerCase() === 'content-security-policy');
    const header = headersFor(file, page.path)['content-security-policy'];
    const texts = [...metas.map((meta) => attribute(meta, 'content') ?? ''), ...(header === undefined ? [] : [header])];
    /** @type {(reason: string, cure: string) => Finding} */
    const wrong = (reason, cure) => ({ page: page.path, rule: 'policy', element: 'Content-Security-Policy', reason, cure });
    if (texts.length === 0) return [wrong('the page has none', "write the meta element: default-src 'none'; style-src 'self'; img-src 'self'")];
    const loads = elements.findIndex((element) => ['link', 'script', 'style', 'base'].includes(element.tagName));
    const late = header === undefined && loads >= 0 && elements.indexOf(metas[0]) > loads;
    return [
      ...(late ? [wrong('stands after something that it should hold for', 'put the meta element before every link, style and script')] : []),
      ...(texts.some((text) => weaknesses(text).length === 0) ? [] : texts.flatMap(weaknesses).map((reason) => wrong(reason, "allow 'none' and 'self' alone"))),
    ];
  });
}

/** @param {string} text */
function weaknesses(text) {
  const directives = text.split(';').map((one) => one.trim().split(/\s+/)).filter(([name]) => name !== '');
  const found = directives.filter(([name]) => !SOURCELESS.includes(name)).flatMap(([name, ...sources]) => {
    const allowed = name === 'img-src' ? [...SOURCES, 'data:'] : SOURCES;
    return sources.filter((source) => !allowed.includes(source)).map((source) => `${name} allows ${source}`);
  });
  return directives.some(([name]) => name === 'default-src') ? found : ['has no default-src', ...found];
}

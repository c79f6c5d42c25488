// HTML that is valid: html-validate's rules.

import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { CONFIG } from './config.js';

/** @typedef {import('../finding.js').Finding} Finding */

const VALIDATOR = new HtmlValidate(new StaticConfigLoader(CONFIG));

/**
 * @param {import('../site.js').Site} site
 * @returns {Promise<Finding[]>}
 */
export async function html(site) {
  const pages = site.pages.map(async ({ path, file, html }) => {
    const report = await VALIDATOR.validateString(html, file);
    return report.results.flatMap(({ messages }) => messages.map((message) => said(path, file, message)));
  });
  return (await Promise.all(pages)).flat();
}

/**
 * @param {string} page
 * @param {string} file
 * @param {import('html-validate').Message} message
 * @returns {Finding}
 */
function said(page, file, message) {
  return {
    page,
    rule: `html/${message.ruleId}`,
    element: message.selector ?? `${file}:${message.line}:${message.column}`,
    reason: message.message,
    cure: message.ruleUrl ? `see ${message.ruleUrl}` : 'mend the markup there',
  };
}

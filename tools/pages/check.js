// `cargo xtask pages --dir DIR [--sample]`: holds every page of a published site against what the project promises of it.

import { checkFiles } from './src/files/check.js';
import { checkInBrowser, sampleOf, WIDTHS } from './src/browser/check.js';
import { command } from './src/command.js';
import { openBrowser } from './src/browser/open.js';
import { serve } from './src/server.js';
import { Site } from './src/site.js';
import { told } from './src/finding.js';

await command('usage: cargo xtask pages --dir DIR [--sample]', ['dir'], ['sample'], async ({ dir }, flags) => {
  const site = await Site.read(dir);
  if (site.pages.length === 0) throw new Error(`${dir} has no page: publish the site there first`);
  const findings = await checkFiles(site);
  console.log(`pages: ${site.pages.length} pages read, ${findings.length} findings in their files`);
  const looked = flags.has('sample') ? sampleOf(site) : site.pages;
  findings.push(...(await inBrowser(site, looked)));
  const kinds = new Set(looked.map((page) => page.kind));
  console.log(`pages: ${looked.length} pages of ${kinds.size} kinds looked at in the browser, at ${WIDTHS.join(' and ')} px`);
  const lines = told(findings);
  lines.forEach((line) => console.log(`  ${line}`));
  console.log(lines.length === 0 ? 'pages: nothing is wrong' : `pages: ${lines.length} things are wrong`);
  return lines.length === 0 ? 0 : 1;
});

/**
 * @param {Site} site
 * @param {readonly import('./src/site.js').Page[]} pages
 */
async function inBrowser(site, pages) {
  const { home, stop } = await serve(site);
  const browser = await openBrowser();
  try {
    return await checkInBrowser(browser, site, home, pages);
  } finally {
    await browser.close();
    await stop();
  }
}

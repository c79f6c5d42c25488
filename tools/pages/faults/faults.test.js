// The rig finds every planted fault by the rules named with it, and nothing in the site without one.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checkFiles } from '../src/files/check.js';
import { checkInBrowser, sampleOf } from '../src/browser/check.js';
import { openBrowser } from '../src/browser/open.js';
import { serve } from '../src/server.js';
import { Site } from '../src/site.js';
import { RULES, told } from '../src/finding.js';
import { FAULTS } from './planted.js';

const FOLDER = new URL('site/', import.meta.url).pathname;

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

/**
 * The small site with a fault in it.
 *
 * @param {import('./planted.js').Fault} fault
 */
async function planted({ name, edits = [], style, added = {}, removed }) {
  const files = new Map((await Site.read(FOLDER)).files);
  for (const [file, from, to] of edits) {
    const parts = String(files.get(file)).split(from);
    assert.equal(parts.length, 2, `${name}: \`${from}\` stands ${parts.length - 1} times in ${file}`);
    files.set(file, Buffer.from(parts.join(to)));
  }
  if (style !== undefined) files.set('style.css', Buffer.from(`${files.get('style.css')}${style}\n`));
  for (const [file, text] of Object.entries(added)) files.set(file, Buffer.from(text));
  if (removed !== undefined) assert.ok(files.delete(removed), `${name}: ${removed} is not there`);
  return Site.of(files);
}

/**
 * What the browser finds on pages of a site.
 *
 * @param {Site} site
 * @param {readonly import('../src/site.js').Page[]} pages
 */
async function seen(site, pages) {
  const { home, stop } = await serve(site);
  try {
    return await checkInBrowser(browser, site, home, pages);
  } finally {
    await stop();
  }
}

/** @param {readonly import('../src/finding.js').Finding[]} findings */
function rules(findings) {
  return [...new Set(findings.map((finding) => finding.rule))].sort();
}

describe('the site without a fault', () => {
  it('passes every check', async () => {
    const site = await Site.read(FOLDER);
    assert.deepEqual(told(await checkFiles(site)), []);
    assert.deepEqual(told(await seen(site, sampleOf(site))), []);
  });
});

it('each rule has a fault that it finds', () => {
  const found = new Set(FAULTS.flatMap(({ files, browser = [] }) => [...files, ...browser]));
  // A browser that gives up cannot be planted into a page.
  assert.deepEqual(RULES.filter((rule) => !found.has(rule)), ['visit']);
});

describe('a planted fault', { concurrency: 2 }, () => {
  for (const fault of FAULTS) {
    it(`is found: ${fault.name}`, async () => {
      const site = await planted(fault);
      const inFiles = await checkFiles(site);
      assert.deepEqual(rules(inFiles), fault.files, told(inFiles).join('\n'));
      if (fault.browser === undefined) return;
      const page = site.page(fault.page);
      assert.ok(page, `the site has no page ${fault.page}`);
      const inBrowser = await seen(site, [page]);
      assert.deepEqual(rules(inBrowser), fault.browser, told(inBrowser).join('\n'));
    });
  }
});

// The commands as people call them: what they say, and the code they exit with.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';

const HERE = new URL('.', import.meta.url).pathname;

/** @type {string} a folder for what a test writes */
let folder;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'aiqyn-pages-')); });
after(() => rm(folder, { recursive: true }));

/**
 * Calls a command.
 *
 * @param {string} script
 * @param {...string} words
 * @returns {Promise<{ code: number, said: string }>}
 */
function call(script, ...words) {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(HERE, '..', script), ...words], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr });
    });
  });
}

it('a sound site ends with 0', async () => {
  const { code, said } = await call('check.js', '--dir', join(HERE, 'site'), '--sample');
  assert.match(said, /7 pages read, 0 findings[^]*7 pages of 3 kinds looked at[^]*nothing is wrong/);
  assert.equal(code, 0);
});

it('a fault ends with 1, and is named by page, language, width, rule and element, with a cure', async () => {
  const site = join(folder, 'wide');
  await cp(join(HERE, 'site'), site, { recursive: true });
  await writeFile(join(site, 'style.css'), `${await readFile(join(site, 'style.css'), 'utf8')}\n#main h1 { width: 400px }\n`);
  const { code, said } = await call('check.js', '--dir', site, '--sample');
  assert.match(said, /en\/figures\/suspects\/ \[en, 320 px\] scroll: main#main > h1 \(to 416 px\): the page is 416 px wide in a window of 320 px\n +the same on 6 more pages\n +cure: /);
  assert.equal(code, 1);
});

it('wrong use ends with 2, an empty site with 1', async () => {
  assert.deepEqual([(await call('check.js')).code, (await call('check.js', '--dirt', 'x')).code, (await call('screenshots.js')).code], [2, 2, 2]);
  const { code, said } = await call('check.js', '--dir', await mkdtemp(join(folder, 'empty-')));
  assert.match(said, /has no page/);
  assert.equal(code, 1);
});

it('screenshots are taken of the pages asked for, at both widths', async () => {
  const out = join(folder, 'pictures');
  assert.equal((await call('screenshots.js', '--dir', join(HERE, 'site'), '--out', out, 'en/figures/suspects/')).code, 0);
  assert.deepEqual((await readdir(out)).sort(), ['en-figures-suspects-1280.png', 'en-figures-suspects-320.png']);
  const absent = await call('screenshots.js', '--dir', join(HERE, 'site'), '--out', out, 'en/gone/');
  assert.match(absent.said, /no page en\/gone\//);
  assert.equal(absent.code, 1);
});

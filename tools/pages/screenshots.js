// `cargo xtask screenshots --dir DIR --out OUT [PAGE…]`: pictures of pages of a published site, for the README.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { command } from './src/command.js';
import { LANGUAGES, Site } from './src/site.js';
import { openBrowser } from './src/browser/open.js';
import { serve } from './src/server.js';

/** Windows by width: a telephone's and a desk's. */
const WINDOWS = [{ width: 320, height: 640 }, { width: 1280, height: 800 }];

const USAGE = 'usage: cargo xtask screenshots --dir DIR --out OUT [PAGE…]    PAGE is an address such as ru/figures/; without one, the homes';

await command(USAGE, ['dir', 'out'], [], async ({ dir, out }, _, asked) => {
  const site = await Site.read(dir);
  const pages = asked.length > 0 ? asked : LANGUAGES.map((language) => `${language}/`);
  const absent = pages.filter((path) => site.page(path) === undefined);
  if (absent.length > 0) throw new Error(`${dir} has no page ${absent.join(', ')}; an address ends with /: ru/figures/`);
  await mkdir(out, { recursive: true });
  const { home, stop } = await serve(site);
  const browser = await openBrowser();
  try {
    for (const path of pages) {
      for (const viewport of WINDOWS) {
        const tab = await browser.newPage({ viewport, reducedMotion: 'reduce' });
        await tab.goto(home + path, { waitUntil: 'load' });
        const file = join(out, `${path.replace(/\.html$/, '').split('/').filter(Boolean).join('-') || 'root'}-${viewport.width}.png`);
        await tab.screenshot({ path: file });
        await tab.close();
        console.log(`screenshots: ${file}`);
      }
    }
  } finally {
    await browser.close();
    await stop();
  }
  return 0;
});

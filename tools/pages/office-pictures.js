// `cargo xtask office --pictures`: pictures of the office for the README, in English, of the story as it goes.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from './src/browser/open.js';
import { command } from './src/command.js';
import { House } from './src/office/house.js';
import { Person } from './src/office/person.js';
import { CAST, Subject, steps } from './src/office/story.js';

const USAGE = 'usage: cargo xtask office --pictures';

/** The act at whose form and consequences the pictures stop. */
const SHOWN = 'measure_sanctioned';

await command(USAGE, ['program', 'figures', 'out'], [], async ({ program, figures, out }) => {
  await mkdir(out, { recursive: true });
  const house = await House.open(program, figures);
  const browser = await openBrowser();
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', colorScheme: 'light' });
    const person = new Person(tab, house.home, 'en');
    const take = async (/** @type {string} */ name) => {
      const path = join(out, `office-${name}.png`);
      await tab.screenshot({ path });
      console.log(`office: ${path}`);
    };
    await person.go('/sign-in?lang=en');
    await take('sign-in');
    const subject = new Subject('20');
    for (const { officer, path, answers } of steps(subject)) {
      await person.signIn(officer);
      await person.go(path);
      await person.fill(answers);
      if (!path.includes(SHOWN)) {
        await person.check();
        await person.record();
        continue;
      }
      await tab.evaluate(() => window.scrollTo(0, 0));
      await take('form');
      await person.check();
      await take('consequences');
      break;
    }
    await person.signIn(CAST.prosecutor);
    await take('work');
    await person.signIn(CAST.investigator);
    await person.go(`/records/${subject.suspect}`);
    await take('record');
  } finally {
    await browser.close();
    await house.close();
  }
  return 0;
});

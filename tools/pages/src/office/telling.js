// The story told in a language, and what is seen to follow from it.

import assert from 'node:assert/strict';
import { Person } from './person.js';
import { CAST, steps } from './story.js';

/** Who sees every figure. */
export const AUDITOR = 'o-republic-audit-auditor-1';

/** A figure that follows from the story, and where the public reads of it. */
export const CUSTODY = 'S2';

/**
 * Figures as the office's page tells them, by id.
 *
 * @param {Person} person
 * @returns {Promise<Map<string, number>>}
 */
export async function figures(person) {
  await person.signIn(AUDITOR);
  // Both offices on one clock: by their own, one of them tells of the day before.
  await person.go('/figures?known=2022-01-25&of=2022-01-25');
  const rows = await person.tab.$$eval('tbody tr', (rows) => rows.map((row) => {
    return [row.querySelector('.quiet')?.textContent ?? '', row.querySelector('td')?.textContent ?? ''];
  }));
  assert.ok(rows.length > 20, 'the figures are told');
  return new Map(rows.map(([id, value]) => [id, Number(value.replace(/\D/g, ''))]));
}

/**
 * Tells the story, each act through its form, and holds the figures of afterwards to what was foretold act by act.
 *
 * @param {Person} person
 * @param {import('./story.js').Subject} subject
 */
export async function tell(person, subject) {
  const before = await figures(person);
  /** @type {Map<string, number>} */
  const foretold = new Map();
  let last = 0;
  for (const { officer, path, answers } of steps(subject)) {
    await person.signIn(officer);
    await person.go(path);
    await person.fill(answers);
    await person.check();
    for (const [figure, change] of await changes(person)) foretold.set(figure, (foretold.get(figure) ?? 0) + change);
    const at = await person.record();
    assert.ok(at > last, 'each act stands after the one before it');
    last = at;
  }
  const after = await figures(person);
  const moved = [...after].filter(([id, value]) => value !== before.get(id)).map(([id, value]) => [id, value - (before.get(id) ?? 0)]);
  assert.ok(moved.length > 0, 'the figures change');
  const said = [...foretold].filter(([, change]) => change !== 0);
  assert.deepEqual(Object.fromEntries(moved), Object.fromEntries(said), 'what was foretold is what changed');
  return after;
}

/**
 * The changes of figures that the page before recording foretells: `Persons detained (S1): +1`.
 *
 * @param {Person} person
 * @returns {Promise<[string, number][]>}
 */
async function changes(person) {
  const said = await person.tab.$$eval('.consequences li', (lines) => lines.map((line) => line.textContent ?? ''));
  return said.flatMap((line) => {
    const found = /\(([A-Z]+\d+)\): ([+\u2212]\d+)$/.exec(line.trim());
    return found === null ? [] : [/** @type {[string, number]} */ ([found[1], Number(found[2].replace('\u2212', '-'))])];
  });
}

/**
 * An officer of the body complained of finds no trace of the complaint: the address answers as one that never was, and no list, count or
 * search has it.
 *
 * @param {Person} person
 * @param {import('./story.js').Subject} subject
 */
export async function untraced(person, subject) {
  const { tab } = person;
  const number = subject.complaint.split('/')[1];
  for (const officer of [CAST.investigator, CAST.fellow]) {
    await person.signIn(officer);
    await person.go(`/records/${subject.complaint}`, 404);
    const hidden = await tab.innerText('main');
    await person.go('/records/complaint/22-999999', 404);
    assert.equal(await tab.innerText('main'), hidden, 'what is hidden answers as what is not there');
    await person.go(`/records/${subject.complaint}/reads`, 404);
    await person.go(`/records/${subject.complaint}/act/forwarded/1`, 404);
    for (const list of ['/records/complaint', `/records/complaint?q=${number}`]) {
      await person.go(list);
      assert.ok(!(await tab.innerText('main')).includes(subject.complaint), `${officer} finds no trace at ${list}`);
      assert.match(await tab.innerText('h1 .count'), /\(0\)/, `${officer} counts none at ${list}`);
    }
    for (const list of ['/work', '/work?queue=all', '/records', `/records/${subject.suspect}`]) {
      await person.go(list);
      assert.ok(!(await tab.content()).includes(subject.complaint), `${officer} finds no trace at ${list}`);
    }
  }
  await person.signIn(CAST.desk);
  await person.go(`/records/complaint?q=${number}`);
  assert.ok((await tab.innerText('main')).includes(subject.complaint), 'whoever may see it finds it there');
}

/**
 * What the public reads of a figure, in a language.
 *
 * @param {Person} person
 * @param {string} figure
 */
export async function published(person, figure) {
  await person.go(`/${person.language}/figures/${figure}/`);
  return person.tab.innerText('main');
}

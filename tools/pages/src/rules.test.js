// The rules that a browser is not needed to try: languages by their letters, kinds, headers, the sample, the telling.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { foreign } from './files/words.js';
import { headersFor } from './headers.js';
import { kindOf } from './kinds.js';
import { sampleOf } from './browser/check.js';
import { Site } from './site.js';
import { told } from './finding.js';

it('a text in another language is told by its letters and little words', () => {
  assert.equal(foreign('Persons in custody', 'en'), null);
  assert.equal(foreign('Лица под стражей', 'en'), 'ru');
  assert.equal(foreign('Күдікті', 'en'), 'kk');
  assert.equal(foreign('Лица под стражей', 'ru'), null);
  assert.equal(foreign('Қамауда', 'ru'), 'kk');
  assert.equal(foreign('Айқын: числа', 'ru'), null, 'the name of the program');
  assert.equal(foreign('persons in custody', 'ru'), 'en');
  assert.equal(foreign('Aiqyn, SHA-256, CSV', 'kk'), null, 'names and abbreviations are no language');
  assert.equal(foreign('Лица в изоляторе', 'kk'), 'ru');
  assert.equal(foreign('Алматы облысы', 'kk'), null, 'Kazakh without a letter of its own');
  assert.equal(foreign('от жағу', 'kk'), null);
  assert.equal(foreign('Что угодно', 'de'), null, 'other languages are not judged');
});

it('a kind is listed, or named by first segment and depth', () => {
  /** @type {[string, string][]} */
  const listed = [['', 'home'], ['figures/*/', 'figure']];
  assert.equal(kindOf('ru', '', listed), 'home');
  assert.equal(kindOf('ru', 'figures/suspects/', listed), 'figure');
  assert.equal(kindOf('ru', 'figures/', listed), 'figures');
  assert.equal(kindOf('ru', 'regions/almaty/', listed), 'regions/*');
  assert.equal(kindOf('ru', 'regions/', listed), 'regions');
});

it('headers are those of every pattern that fits', () => {
  const text = '# all\n/*\n  X-One: a: b\n/ru/*\n  X-Two: c\n/en/\n  X-Three: d\n';
  assert.deepEqual(headersFor(text, 'ru/figures/'), { 'x-one': 'a: b', 'x-two': 'c' });
  assert.deepEqual(headersFor(text, 'en/'), { 'x-one': 'a: b', 'x-three': 'd' });
});

it('the sample has the longest page of each kind, in every language', () => {
  const page = (/** @type {number} */ words) => Buffer.from(`<!DOCTYPE html><html lang="ru"><p>${'word '.repeat(words)}</p></html>`);
  const files = new Map(['kk', 'ru', 'en'].flatMap((language) => [
    [`${language}/index.html`, page(1)],
    [`${language}/regions/almaty/index.html`, page(2)],
    [`${language}/regions/astana/index.html`, page(language === 'kk' ? 9 : 1)],
  ]));
  files.set('index.html', page(1));
  const sample = sampleOf(Site.of(new Map(/** @type {[string, Buffer][]} */ ([...files]))));
  const paths = ['', 'en/', 'en/regions/astana/', 'kk/', 'kk/regions/astana/', 'ru/', 'ru/regions/astana/'];
  assert.deepEqual(sample.map(({ path }) => path).sort(), paths);
});

it('what is wrong alike on several pages is told once', () => {
  const finding = { rule: /** @type {const} */ ('scroll'), element: 'table', width: 320, reason: 'wide', cure: 'wrap' };
  const lines = told([{ ...finding, page: 'ru/' }, { ...finding, page: 'en/' }, { ...finding, page: 'en/', reason: 'wider' }]);
  assert.deepEqual(lines, [
    'ru/ [ru, 320 px] scroll: table: wide\n    the same on 1 more page\n    cure: wrap',
    'en/ [en, 320 px] scroll: table: wider\n    cure: wrap',
  ]);
});

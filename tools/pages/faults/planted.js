// One fault each, planted into the small site beside this file, and the rules that must find it: those and no others.

import { createHash } from 'node:crypto';

/**
 * @typedef {object} Fault
 * @property {string} name what is wrong
 * @property {string} page the page to look at
 * @property {[file: string, from: string, to: string][]} [edits] texts to replace, each of which stands exactly once
 * @property {string} [style] what is added to the style sheet
 * @property {Record<string, string>} [added] files by path
 * @property {string} [removed] a file to take away
 * @property {string[]} files rules that find it without a browser
 * @property {string[]} [browser] rules that find it in the browser; without it the browser is not asked
 */

const HOME = 'en/index.html';
const FIGURE = 'en/figures/suspects/index.html';
const LEAD = '<p>Here stand the figures counted from the cases.</p>';
const DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';

/** What the policy of the small site says of images. */
const IMAGES = "img-src 'self'";

/**
 * Text that hardly compresses.
 *
 * @param {number} bytes
 */
function noise(bytes) {
  let text = '';
  for (let count = 0; text.length < bytes; count++) text += createHash('sha256').update(String(count)).digest('base64');
  return text;
}

/**
 * A fault on the home in English.
 *
 * @param {string} name
 * @param {string} lead what stands in place of its sentence
 * @param {Pick<Fault, 'files' | 'browser' | 'added'>} found
 * @returns {Fault}
 */
function atHome(name, lead, found) {
  return { name, page: 'en/', edits: [[HOME, LEAD, lead]], ...found };
}

/**
 * A fault in the style sheet, seen at home in English.
 *
 * @param {string} name
 * @param {string} css
 * @param {string[]} browser
 * @returns {Fault}
 */
function inStyle(name, css, browser) {
  return { name, page: 'en/', style: css, files: [], browser };
}

/**
 * A fault on the page of the figure in English.
 *
 * @param {string} name
 * @param {string} from
 * @param {string} to
 * @param {string[]} files
 * @param {string[]} [browser]
 * @returns {Fault}
 */
function atFigure(name, from, to, files, browser) {
  return { name, page: 'en/figures/suspects/', edits: [[FIGURE, from, to]], files, browser };
}

/** @type {readonly Fault[]} */
export const FAULTS = [
  atHome('an image without an alternative text', '<img src="dot.svg">', {
    added: { 'en/dot.svg': DOT },
    files: ['html/wcag/h37'],
    browser: ['axe/image-alt'],
  }),
  atHome('an id that stands twice', '<p id="main">Twice.</p>', { files: ['html/no-dup-id', 'id'] }),
  atHome('a picture from another house', '<img src="https://elsewhere.example/dot.png" alt="A dot">', {
    files: ['third-party'],
    browser: ['csp'],
  }),
  atHome('a Russian sentence that does not say so', '<p>Здесь стоят показатели.</p>', { files: ['lang-fragment'] }),
  atHome('a style in the markup', '<p style="margin: 0">Plain.</p>', { files: ['html/no-inline-style'], browser: ['csp'] }),
  atHome('a heavy page', '<img src="noise.svg" alt="Noise">', {
    added: { 'en/noise.svg': `<svg xmlns="http://www.w3.org/2000/svg"><desc>${noise(100_000)}</desc></svg>` },
    files: ['weight'],
    browser: ['weight'],
  }),
  atHome('an image named from the root of the server', '<img src="/dot.svg" alt="A dot">', {
    added: { 'dot.svg': DOT },
    files: ['link'],
    browser: ['request'],
  }),
  atHome('a link to nothing', '<p><a href="figures/gone/">Gone</a></p>', { files: ['link'] }),
  atHome('a link by plain http', '<p><a href="http://elsewhere.example/">Elsewhere</a></p>', { files: ['link'] }),
  atHome('a link to a folder without its slash', '<p><a href="figures/suspects">Suspects</a></p>', { files: ['link'] }),
  atHome('a link to no part of a page', '<p><a href="figures/suspects/#gone">Gone</a></p>', { files: ['fragment'] }),
  atHome('a link whose place in the order of the keyboard is forced', '<p><a href="./" tabindex="3">First</a></p>', {
    files: [],
    browser: ['axe/tabindex', 'tab-order'],
  }),
  inStyle('pale text', 'h1 { color: #aaa }', ['axe/color-contrast']),
  inStyle('a heading too wide for a telephone', 'h1 { width: 400px }', ['scroll', 'spacing']),
  inStyle('a heading in a box of fixed height', 'h1 { line-height: 1.2; height: 1.2em; overflow: hidden }', ['spacing']),
  inStyle('a sentence that is cut off', 'p { width: 5rem; white-space: nowrap; overflow: hidden }', ['cut', 'print', 'spacing']),
  inStyle('a heading wider than paper', '@media print { h1 { width: 60rem } }', ['print']),
  atHome('a folded image without an alternative text', '<details><summary>More</summary><img src="dot.svg"></details>', {
    added: { 'en/dot.svg': DOT },
    files: ['html/wcag/h37'],
    browser: ['axe/image-alt'],
  }),
  inStyle('no sign of the focus', ':focus-visible { outline: none }', ['focus-visible']),
  inStyle('a focus in the colour behind it', ':focus-visible { outline-color: #fff }', ['focus-visible']),
  inStyle('a head that lies over what has the focus', 'header { position: fixed; inset: 0 0 50% }', ['focus-covered']),
  inStyle('pale text in the dark', '@media (prefers-color-scheme: dark) { h1 { color: #333 } }', ['axe/color-contrast']),
  {
    name: 'a font of its own',
    page: 'en/',
    style: '@font-face { font-family: own; src: url("own.woff2") }',
    added: { 'own.woff2': 'no font' },
    files: ['font'],
  },
  {
    name: 'a policy that lets a picture from another house through',
    page: 'en/',
    edits: [[HOME, IMAGES, 'img-src https:'], [HOME, LEAD, '<img src="https://elsewhere.example/dot.png" alt="A dot">']],
    files: ['policy', 'third-party'],
    browser: ['third-party'],
  },
  {
    name: 'no policy',
    page: 'en/',
    edits: [[HOME, `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; ${IMAGES}">\n`, '']],
    files: ['policy'],
  },
  {
    name: 'a policy that comes after the style sheet',
    page: 'en/',
    edits: [[HOME, '<meta charset="utf-8">', '<meta charset="utf-8"><link rel="stylesheet" href="../style.css">']],
    files: ['policy'],
  },
  {
    name: 'a policy with a gap',
    page: 'en/',
    edits: [[HOME, "default-src 'none'; ", '']],
    files: ['policy'],
  },
  {
    name: 'a script that fails',
    page: 'en/',
    edits: [[HOME, IMAGES, "script-src 'self'"], [HOME, LEAD, '<script src="fails.js"></script>']],
    added: { 'en/fails.js': 'absent.call();\n' },
    files: [],
    browser: ['console'],
  },
  {
    name: 'a heavy script',
    page: 'en/',
    edits: [[HOME, IMAGES, "script-src 'self'"], [HOME, LEAD, '<script src="noise.js"></script>']],
    added: { 'en/noise.js': `// ${noise(30_000)}\n` },
    files: ['script'],
  },
  {
    name: 'no way past the head',
    page: 'en/',
    edits: [[HOME, '<a class="skip" href="#main">Skip to the content</a>\n', '']],
    files: [],
    browser: ['skip-link'],
  },
  { name: 'a page that says another language', page: 'ru/', edits: [['ru/index.html', '<html lang="ru">', '<html lang="en">']], files: ['lang'] },
  { name: 'a page that one language has not', page: 'ru/', removed: 'ru/figures/suspects/index.html', files: ['absent', 'link'] },
  atFigure('a switch that leads home', '<li><a href="../../../ru/figures/suspects/"', '<li><a href="../../../ru/"', ['switch']),
  atFigure('an alternate left out', '<link rel="alternate" hreflang="kk" href="../../../kk/figures/suspects/">\n', '', ['alternate']),
  atFigure('a download that is not there', 'href="suspects.csv"', 'href="suspects.xlsx"', ['link']),
  atFigure('a drawing that is not announced as one', 'role="img" ', '', ['picture-role']),
  atFigure('a drawing without a table', '<figcaption><a href="#bars-table">The table of the picture</a></figcaption>\n', '', ['picture-table']),
  {
    ...atFigure('a drawing without name and description', ' aria-labelledby="bars-title" aria-describedby="bars-text"', '', ['picture-name', 'picture-text'], ['axe/svg-img-alt']),
    edits: [
      [FIGURE, ' aria-labelledby="bars-title" aria-describedby="bars-text"', ''],
      [FIGURE, '<title id="bars-title">Most suspects are in custody</title>\n', ''],
      [FIGURE, '<desc id="bars-text">Two bars: 3 in custody, 1 under house arrest.</desc>\n', ''],
    ],
  },
  atFigure('an id that stands twice in drawings', '<rect x="0" y="60"', '<rect id="main" x="0" y="60"', ['id']),
  atFigure('a drawing filled with what is not there', '<rect x="0" y="60"', '<rect stroke="url(#gone)" x="0" y="60"', ['fragment']),
  atFigure('a Russian word in a drawing', '>In custody</text>', '>Под стражей</text>', ['lang-fragment']),
  atFigure('a word that leaves its drawing', '<text x="0" y="14">', '<text x="300" y="14">', [], ['picture-cut']),
  atFigure('two words over each other', '<text x="0" y="54">', '<text x="0" y="18">', [], ['picture-overlap']),
];

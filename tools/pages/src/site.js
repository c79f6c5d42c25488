// The site as the checks see it: its files, its pages with their parsed text, and where an address leads.

import { gzipSync } from 'node:zlib';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { kindOf } from './kinds.js';

/** The languages, each a folder of the site. */
export const LANGUAGES = /** @type {const} */ (['kk', 'ru', 'en']);

/**
 * Where the site is served. It is published below a folder whose name it cannot know, so that here too it is not the root.
 */
export const MOUNT = '/some/folder/';

/** A host that cannot exist: the file checks resolve addresses against it. */
const BASE = `https://site.invalid${MOUNT}`;

/**
 * A page of the site.
 *
 * @typedef {object} Page
 * @property {string} path address below the site's folder, without `index.html`: `ru/figures/suspects/`
 * @property {string} file its file below the site's folder
 * @property {string} language folder of its language; empty outside of them
 * @property {string} rest its address below the language's folder
 * @property {string} kind
 * @property {string} html
 * @property {import('parse5').DefaultTreeAdapterTypes.Document} root
 */

/**
 * Where an address leads: a file of the site, or elsewhere.
 *
 * @typedef {{ inside: true, path: string, file: string | null, fragment: string } | { inside: false, url: URL | null }} Target
 */

/** A site in memory. */
export class Site {
  /**
   * @param {ReadonlyMap<string, Buffer>} files bytes by path, `/` between folders
   * @param {readonly Page[]} pages in the order of their addresses
   */
  constructor(files, pages) {
    this.files = files;
    this.pages = pages;
    /** @type {Map<string, number>} */
    this.weights = new Map();
  }

  /**
   * Reads the site below a folder.
   *
   * @param {string} folder
   */
  static async read(folder) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    /** @type {Map<string, Buffer>} */
    const files = new Map();
    for (const entry of entries.filter((entry) => entry.isFile())) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      files.set(path.slice(join(folder, '/').length), await readFile(path));
    }
    return Site.of(files);
  }

  /** @param {ReadonlyMap<string, Buffer>} files */
  static of(files) {
    const names = [...files.keys()].filter((name) => name.endsWith('.html')).sort();
    return new Site(files, names.map((name) => parsed(name, String(files.get(name)))));
  }

  /**
   * The page at an address.
   *
   * @param {string} path
   */
  page(path) {
    return this.pages.find((page) => page.path === path);
  }

  /**
   * The text of a file.
   *
   * @param {string} file
   */
  text(file) {
    return String(this.files.get(file) ?? '');
  }

  /**
   * Where a reference leads, read from the file or page at `from`.
   *
   * @param {string} from
   * @param {string} reference
   * @returns {Target}
   */
  target(from, reference) {
    if (!URL.canParse(reference, BASE + from)) return { inside: false, url: null };
    const url = new URL(reference, BASE + from);
    if (!url.href.startsWith(BASE)) return { inside: false, url };
    const path = decoded(url.href.slice(BASE.length).split(/[?#]/)[0]);
    const file = [path === '' || path.endsWith('/') ? `${path}index.html` : path].find((name) => this.files.has(name));
    return { inside: true, path, file: file ?? null, fragment: decoded(url.hash.slice(1)) };
  }

  /**
   * Bytes of a file on the wire, compressed.
   *
   * @param {string} file
   */
  weight(file) {
    const bytes = this.files.get(file) ?? Buffer.alloc(0);
    const known = this.weights.get(file) ?? Math.min(gzipSync(bytes).length, bytes.length);
    this.weights.set(file, known);
    return known;
  }
}

/**
 * A part of an address without its percent signs; as it is written where they mean nothing.
 *
 * @param {string} text
 */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * @param {string} file
 * @param {string} html
 * @returns {Page}
 */
function parsed(file, html) {
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  const language = LANGUAGES.find((language) => path.startsWith(`${language}/`)) ?? '';
  const rest = language === '' ? path : path.slice(language.length + 1);
  return { path, file, language, rest, kind: kindOf(language, rest), html, root: parse(html) };
}

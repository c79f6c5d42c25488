// A house to try the office in: a small demonstration, its site, and the office over both, in a folder that goes when the checks end.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What the office says first. */
const OPEN = /^The office: (http:\/\/\S+)\//;

export class House {
  /** @type {import('node:child_process').ChildProcess | null} */
  #office = null;
  /** The address of the office, without a slash at its end; the port stays when it is opened again. */
  home = '';
  /** @type {readonly string[]} Further options of `aiqyn serve`. */
  options = [];

  /**
   * @param {string} program
   * @param {string} folder
   * @param {ReadonlyMap<string, string>} tokens by role, as the demonstration prints them
   */
  constructor(program, folder, tokens) {
    this.program = program;
    this.folder = folder;
    this.tokens = tokens;
  }

  /**
   * Makes the demonstration, publishes its site and opens the office.
   *
   * @param {string} program the binary `aiqyn`
   * @param {string} figures a table of totals
   */
  static async open(program, figures) {
    const folder = await mkdtemp(join(tmpdir(), 'aiqyn-office-'));
    const said = run(program, folder, ['demo', '--figures', figures]);
    const tokens = new Map();
    for (const [, role, token] of said.matchAll(/^\s*(\w+)\s+(aiqyn-\w+)\s*$/gm)) tokens.set(role, tokens.get(role) ?? token);
    const house = new House(program, folder, tokens);
    house.run(['publish', '--out', 'site']);
    await house.serve();
    return house;
  }

  /**
   * Founds a real store, whose two registrars sign in, and opens the office; the path of the link that each gets.
   *
   * @param {string} program the binary `aiqyn`
   * @param {readonly string[]} [options] of `aiqyn serve`
   * @returns {Promise<{ house: House, links: ReadonlyMap<string, string> }>}
   */
  static async found(program, options = []) {
    const folder = await mkdtemp(join(tmpdir(), 'aiqyn-office-'));
    const said = run(program, folder, ['found', '--origin', 'record.example/keys', '--no-witness', '--link']);
    const links = new Map();
    for (const [, officer, link] of said.matchAll(/^\s*(registrar-\d)\s+(\/enrol\/\S+)\s*$/gm)) links.set(officer, link);
    const house = new House(program, folder, new Map());
    house.options = options;
    await house.serve();
    return { house, links };
  }

  /**
   * Runs the program over the demonstration; the office must be closed, for one program writes at a time.
   *
   * @param {readonly string[]} words
   */
  run(words) {
    return run(this.program, this.folder, words);
  }

  /**
   * The first token of a role.
   *
   * @param {string} role
   */
  token(role) {
    const token = this.tokens.get(role);
    if (token === undefined) throw new Error(`the demonstration prints no token for ${role}`);
    return token;
  }

  /** Opens the office. */
  async serve() {
    const listen = this.home === '' ? '127.0.0.1:0' : this.home.slice('http://'.length);
    const site = existsSync(join(this.folder, 'site')) ? ['--site', 'site'] : [];
    const office = spawn(this.program, ['serve', '--listen', listen, ...site, ...this.options], { cwd: this.folder, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#office = office;
    let wrong = '';
    office.stderr.on('data', (text) => { wrong += text; });
    for await (const line of createInterface({ input: office.stdout })) {
      const open = OPEN.exec(line);
      if (open === null) continue;
      this.home = open[1];
      office.stdout.resume();
      return;
    }
    throw new Error(`the office did not open: ${wrong}`);
  }

  /**
   * Ends the office: asked to, or killed in the middle of whatever it does.
   *
   * @param {'SIGTERM' | 'SIGKILL'} signal
   */
  async end(signal) {
    const office = this.#office;
    if (office === null || office.exitCode !== null || office.signalCode !== null) return;
    const ended = once(office, 'exit');
    office.kill(signal);
    await ended;
    this.#office = null;
  }

  /**
   * Releases the figures of now and publishes the site with them, by the command line: the pages have no form that counts for a release.
   */
  async release() {
    await this.end('SIGTERM');
    try {
      const press = this.token('press_officer');
      const [release] = this.run(['release', 'propose', '--as', press, '--office', 'prosecutor', '--declare-residuals']).split('\n');
      this.run(['release', 'permit', release, '--as', this.token('prosecutor')]);
      // Two people of two bodies sign.
      for (const signer of ['press_officer', 'investigation_head']) this.run(['release', 'sign', release, '--as', this.token(signer)]);
      this.run(['release', 'publish', release, '--as', press]);
      this.run(['publish', '--out', 'site']);
    } finally {
      await this.serve();
    }
  }

  /** Ends the office and takes the folder away. */
  async close() {
    await this.end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} program
 * @param {string} folder
 * @param {readonly string[]} words
 */
function run(program, folder, words) {
  const { AIQYN_TOKEN: _, AIQYN_DATABASE: __, ...surroundings } = process.env;
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, env: surroundings, encoding: 'utf8' });
  if (status !== 0) throw new Error(`aiqyn ${words[0]} ${words[1] ?? ''} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}

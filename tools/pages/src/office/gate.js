// A real store in which people sign in, and a browser with a device that makes and keeps passkeys (CDP, WebAuthn).

import assert from 'node:assert/strict';
import { House } from './house.js';
import { press } from './person.js';

const PASSWORD = 'seven horses drink at dawn';

export class Gate {
  /**
   * @param {House} house
   * @param {import('playwright-core').BrowserContext} context
   * @param {import('playwright-core').Page} tab
   * @param {import('playwright-core').CDPSession} device
   * @param {string} authenticator
   */
  constructor(house, context, tab, device, authenticator) {
    this.house = house;
    this.context = context;
    this.tab = tab;
    this.device = device;
    this.authenticator = authenticator;
    /** @type {ReadonlyMap<string, string>} The link that each registrar gets. */
    this.links = new Map();
    /** The office by the name at which browsers use passkeys. */
    this.home = house.home.replace('127.0.0.1', 'localhost');
  }

  /**
   * @param {string} program the binary `aiqyn`
   * @param {import('playwright-core').Browser} browser
   * @param {number} patience in milliseconds
   * @param {readonly string[]} [options] of `aiqyn serve`
   * @param {readonly string[]} [officers] who choose a password by their links
   */
  static async open(program, browser, patience, options, officers = ['registrar-1', 'registrar-2']) {
    const { house, links } = await House.found(program, options);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' });
    context.setDefaultTimeout(patience);
    const tab = await context.newPage();
    const device = await context.newCDPSession(tab);
    await device.send('WebAuthn.enable');
    const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const gate = new Gate(house, context, tab, device, authenticatorId);
    assert.equal(links.size, 2, 'each registrar has a link');
    gate.links = links;
    for (const officer of officers) {
      await tab.goto(`${gate.home}${links.get(officer)}?lang=en`);
      await tab.fill('#password', PASSWORD);
      await tab.fill('#again', PASSWORD);
      await press(tab.locator('main button[type=submit]'));
      await gate.byPassword(officer);
    }
    return gate;
  }

  /** Where the tab is. */
  path() {
    return new URL(this.tab.url()).pathname;
  }

  /** Leaves the session behind: nobody is signed in. */
  async leave() {
    await this.context.clearCookies({ name: 'session' });
  }

  /** What names the session that the browser holds; empty where it holds none. */
  async session() {
    return (await this.context.cookies()).find(({ name }) => name === 'session')?.value ?? '';
  }

  /** @param {string} officer @param {string} [then] */
  async byPassword(officer, then = '/account') {
    await this.leave();
    await this.tab.goto(`${this.home}/sign-in?then=${then}`);
    await this.tab.fill('#officer', officer);
    await this.tab.fill('#password', PASSWORD);
    await press(this.tab.locator('form[action="/sign-in"] button[type=submit]'));
    assert.equal(this.path(), then, `${officer} is let in by the password`);
  }

  /** Signs in by whatever passkey the device finds: nobody is named. */
  async byPasskey() {
    await this.leave();
    await this.tab.goto(`${this.home}/sign-in?then=/account`);
    await press(this.tab.locator('form[action="/sign-in/passkey"] button[type=submit]'));
  }

  /** Why nobody was let in, as the page says it. */
  wrong() {
    return this.tab.locator('.errors').innerText({ timeout: 3000 });
  }

  /** @param {string} name */
  async addPasskey(name) {
    await this.tab.goto(`${this.home}/account`);
    await this.tab.fill('#passkey-name', name);
    await press(this.tab.locator('form[action="/account/passkeys"] button[type=submit]'));
    assert.equal(this.path(), '/account', await this.tab.innerText('main'));
  }

  /** The only passkey that the device keeps. */
  async kept() {
    const { credentials } = await this.device.send('WebAuthn.getCredentials', { authenticatorId: this.authenticator });
    assert.equal(credentials.length, 1, 'the device keeps one passkey');
    return credentials[0];
  }

  /**
   * Sets the counter of the device's passkey, as a copy of the device would have it.
   *
   * @param {number} signCount
   */
  async count(signCount) {
    const authenticatorId = this.authenticator;
    const credential = { ...(await this.kept()), signCount };
    await this.device.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId });
    await this.device.send('WebAuthn.addCredential', { authenticatorId, credential });
  }

  /** Asks for a challenge as a browser would that is signed in nowhere. */
  async challenge() {
    const answer = await fetch(`${this.home}/sign-in/passkey/challenge`, { method: 'POST' });
    assert.equal(answer.status, 200);
    return /** @type {{ publicKey: Record<string, string>, state: string }} */ (await answer.json());
  }

  /**
   * Has the device sign a challenge on the page where the tab is, whatever its origin; what it answers.
   *
   * @param {Record<string, unknown>} publicKey
   */
  async signed(publicKey) {
    return JSON.stringify(await this.tab.evaluate(async (publicKey) => {
      const options = PublicKeyCredential.parseRequestOptionsFromJSON(/** @type {any} */ (publicKey));
      const credential = await navigator.credentials.get({ publicKey: options });
      return /** @type {PublicKeyCredential} */ (credential).toJSON();
    }, publicKey));
  }

  /**
   * Sends what a device answered, without a browser; the status of the answer.
   *
   * @param {string} state
   * @param {string} answer
   */
  async send(state, answer) {
    const body = new URLSearchParams({ state, answer, then: '/account' });
    return (await fetch(`${this.home}/sign-in/passkey`, { method: 'POST', body, redirect: 'manual' })).status;
  }

  async close() {
    await this.context.close();
    await this.house.close();
  }
}

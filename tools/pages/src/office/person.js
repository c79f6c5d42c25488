// Somebody at the office: signs in, fills a form in as people do, looks at what follows, records it.

import assert from 'node:assert/strict';

/**
 * How a form is filled in: by the names of its fields. A text is written, a choice is taken, several boxes are ticked.
 *
 * @typedef {Record<string, string | readonly string[]>} Answers
 */

export class Person {
  /**
   * @param {import('playwright-core').Page} tab
   * @param {string} home
   * @param {string} language
   */
  constructor(tab, home, language) {
    this.tab = tab;
    this.home = home;
    this.language = language;
  }

  /**
   * Goes to an address of the office, in the language that was chosen.
   *
   * @param {string} path
   * @param {number} [status] the answer that is expected
   */
  async go(path, status = 200) {
    const answer = await this.tab.goto(this.home + path, { waitUntil: 'load' });
    assert.equal(answer?.status(), status, path);
  }

  /**
   * Signs in as an officer of the demonstration: by the button of the role, or by the id in the field below.
   *
   * @param {string} officer
   */
  async signIn(officer) {
    await this.tab.context().clearCookies({ name: 'session' });
    await this.go(`/sign-in?lang=${this.language}`);
    const button = this.tab.locator(`.roles button[value="${officer}"]`);
    if (await button.count() > 0) await press(button.first());
    else {
      await this.tab.fill('#other', officer);
      await press(this.tab.locator('form:has(#other) button[type=submit]'));
    }
    assert.equal(new URL(this.tab.url()).pathname, '/work', `${officer} is let in`);
    assert.equal(await this.tab.getAttribute('html', 'lang'), this.language);
  }

  /**
   * Fills the form of the page in.
   *
   * @param {Answers} answers
   */
  async fill(answers) {
    for (const [name, answer] of Object.entries(answers)) {
      for (const one of typeof answer === 'string' ? [answer] : answer) await this.#answer(name, one);
    }
  }

  /**
   * @param {string} name
   * @param {string} answer
   */
  async #answer(name, answer) {
    const field = this.tab.locator(`[name="${name}"]:not([type=hidden])`);
    // One more item of a group is a step to the server and back: what was filled in stays.
    const item = /^(.+)\/[1-9]\d*(\/|$)/.exec(name);
    if (item !== null && await field.count() === 0) await press(this.tab.locator(`button[value="add ${item[1]}"]`));
    const kind = (await field.first().getAttribute('type')) ?? (await field.first().evaluate((element) => element.tagName));
    if (kind === 'radio' || kind === 'checkbox') await this.tab.check(`[name="${name}"][value="${answer}"]`);
    else if (kind === 'SELECT') await field.selectOption(answer);
    else await field.fill(answer);
  }

  /** Asks what would follow; the page that says so, or fails with what it says is wrong. */
  async check() {
    await press(this.tab.locator('.buttons button[value=check]'));
    const wrong = this.tab.locator('.errors');
    if (await wrong.count() > 0) throw new Error(`${this.tab.url()}: ${(await wrong.innerText()).replace(/\s+/g, ' ')}`);
    assert.equal(await this.tab.locator('.consequences').count(), 1, 'what follows is told');
  }

  /** Records it; the position in the log that the receipt names. */
  async record() {
    await press(this.tab.locator('button[value=record]'));
    const wrong = this.tab.locator('.errors');
    if (await wrong.count() > 0) throw new Error(`${this.tab.url()}: ${(await wrong.innerText()).replace(/\s+/g, ' ')}`);
    assert.equal(await this.tab.locator('.receipt').count(), 1, `a receipt at ${this.tab.url()}`);
    const at = new URL(this.tab.url()).searchParams.get('recorded') ?? '';
    assert.match(await this.tab.locator('.receipt').innerText(), new RegExp(at), 'the receipt names the position in the log');
    return Number(at);
  }

  /**
   * One act from its form to its receipt.
   *
   * @param {string} officer
   * @param {string} path
   * @param {Answers} answers
   */
  async act(officer, path, answers) {
    await this.signIn(officer);
    await this.go(path);
    await this.fill(answers);
    await this.check();
    return this.record();
  }
}

/**
 * Presses a button that leads to another page.
 *
 * @param {import('playwright-core').Locator} button
 */
export async function press(button) {
  const tab = button.page();
  await Promise.all([tab.waitForNavigation({ waitUntil: 'load' }), button.click()]);
}

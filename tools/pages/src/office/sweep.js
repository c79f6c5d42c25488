// Every kind of page of the office, held against axe-core and html-validate: in a language, at both widths, in light and dark.

import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { accessibility, darkness } from '../browser/accessibility.js';
import { reflow } from '../browser/reflow.js';
import { CONFIG } from '../files/config.js';
import { press } from './person.js';
import { CAST, Subject, steps } from './story.js';
import { AUDITOR } from './telling.js';

/** @typedef {import('./person.js').Person} Person */
/** @typedef {import('../finding.js').Finding} Finding */

const VALIDATOR = new HtmlValidate(new StaticConfigLoader(CONFIG));

/** Widths of the window in pixels: the narrowest that WCAG 1.4.10 asks for, and a desk's. */
const WIDTHS = [320, 1280];

/** A record of the demonstration with a clock, breaches and links. */
const SUSPECT = 'suspect/22-000144';

/** Who proposes releases. */
const PRESS = 'o-republic-prosecution-press_officer-1';
/** Who registers officers. */
const REGISTRAR = 'o-republic-prosecution-officers_registrar-1';

/**
 * A kind of page: who looks at it, and how it is come to.
 *
 * @typedef {{ kind: string, officer: string | null, come: (person: Person, subject: Subject) => Promise<void> }} Kind
 */

/** @param {string} path @param {number} [status] */
const at = (path, status) => (/** @type {Person} */ person) => person.go(path, status);

/** @type {Kind[]} */
export const KINDS = [
  { kind: 'sign in', officer: null, come: at('/sign-in') },
  { kind: 'sign in, refused', officer: null, come: refusedAtTheDoor },
  { kind: 'not signed in', officer: null, come: at('/work') },
  { kind: 'work', officer: CAST.investigator, come: at('/work') },
  { kind: 'work of a prosecutor', officer: CAST.prosecutor, come: at('/work?queue=all') },
  { kind: 'records', officer: CAST.investigator, come: at('/records') },
  { kind: 'list', officer: CAST.investigator, come: at('/records/suspect') },
  { kind: 'list, empty', officer: CAST.investigator, come: at('/records/suspect?q=nothing') },
  { kind: 'record', officer: CAST.investigator, come: at(`/records/${SUSPECT}`) },
  { kind: 'record of a prosecutor', officer: CAST.prosecutor, come: at(`/records/${SUSPECT}`) },
  { kind: 'record, earlier', officer: CAST.investigator, come: at(`/records/${SUSPECT}?known=2022-01-10`) },
  { kind: 'placement', officer: CAST.medic, come: at('/records/custody/22-000008') },
  { kind: 'form that begins', officer: CAST.investigator, come: at('/records/suspect/new/detained/1') },
  { kind: 'form with groups', officer: CAST.medic, come: at('/records/custody/22-000008/act/examined/1') },
  { kind: 'form of a correction', officer: CAST.investigator, come: at(`/records/${SUSPECT}/act/correction/1?of=1`) },
  { kind: 'form with errors', officer: CAST.investigator, come: withErrors },
  { kind: 'form refused', officer: CAST.investigator, come: withRefusals },
  { kind: 'consequences, receipt', officer: CAST.investigator, come: looked },
  { kind: 'receipt', officer: CAST.investigator, come: recorded },
  { kind: 'approvals', officer: CAST.prosecutor, come: at('/approvals') },
  { kind: 'figures', officer: AUDITOR, come: at('/figures') },
  { kind: 'releases', officer: AUDITOR, come: at('/releases') },
  { kind: 'a release counted', officer: PRESS, come: at('/releases/new?count=1') },
  { kind: 'reads', officer: AUDITOR, come: at('/reads') },
  { kind: 'who looked', officer: AUDITOR, come: at(`/records/${SUSPECT}/reads`) },
  { kind: 'opening with a reason', officer: CAST.investigator, come: at(`/records/${SUSPECT}/glass`) },
  { kind: 'account', officer: CAST.investigator, come: at('/account') },
  { kind: 'officers', officer: REGISTRAR, come: at('/records/officer') },
  { kind: 'a new officer', officer: REGISTRAR, come: at('/officers/new') },
  { kind: 'help', officer: CAST.investigator, come: at('/help') },
  { kind: 'document', officer: CAST.investigator, come: printed },
  { kind: 'confirming who it is', officer: CAST.investigator, come: at('/account/password') },
  { kind: 'a link that is dead', officer: null, come: at('/enrol/nobody', 410) },
  { kind: 'not understood', officer: CAST.investigator, come: at('/figures?known=nonsense', 400) },
  { kind: 'not allowed', officer: CAST.investigator, come: at('/officers/new', 403) },
  { kind: 'not there', officer: CAST.investigator, come: at('/records/suspect/22-999999', 404) },
];

/** @param {Person} person */
async function refusedAtTheDoor(person) {
  await person.go('/sign-in');
  await person.tab.fill('#officer', 'nobody');
  await person.tab.fill('#password', 'not the password at all');
  await press(person.tab.locator('form:has(#password) button[type=submit]'));
}

/** @param {Person} person */
async function printed(person) {
  await person.go(`/records/${SUSPECT}`);
  await press(person.tab.locator('a[href*="/document/"]').first());
}

/** @param {Person} person */
async function withErrors(person) {
  await person.go('/records/suspect/new/detained/1');
  await person.fill({ occurred_at: '32.13.2022', 'payload/subject/age': 'many' });
  await press(person.tab.locator('.buttons button[value=check]'));
}

/** @param {Person} person @param {Subject} subject */
async function withRefusals(person, subject) {
  const [detained] = steps(subject);
  await person.go(detained.path);
  await person.fill({ ...detained.answers, 'payload/subject/case': 'criminal/22-999999' });
  await press(person.tab.locator('.buttons button[value=check]'));
}

/** @param {Person} person @param {Subject} subject */
async function looked(person, subject) {
  const [detained] = steps(subject);
  await person.go(detained.path);
  await person.fill(detained.answers);
  await person.check();
}

/** @param {Person} person @param {Subject} subject */
async function recorded(person, subject) {
  await looked(person, subject);
  await person.record();
}

/**
 * Goes to every kind of page and says what is wrong with it.
 *
 * @param {Person} person
 * @param {Subject} subject
 * @param {readonly Kind[]} [kinds]
 * @returns {Promise<Finding[]>}
 */
export async function sweep(person, subject, kinds = KINDS) {
  const { tab, language } = person;
  /** @type {Finding[]} */
  const found = [];
  let source = '';
  tab.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.status() !== 303) response.text().then((text) => { source = text; }, () => {});
  });
  let inside = '';
  for (const { kind, officer, come } of kinds) {
    if (officer === null) await tab.context().clearCookies({ name: 'session' });
    else if (officer !== inside) await person.signIn(officer);
    inside = officer ?? '';
    const page = `${language}/${kind}`;
    try {
      if (officer === null) await person.go(`/sign-in?lang=${language}`);
      await come(person, subject);
    } catch (error) {
      found.push({ page, rule: 'visit', reason: error instanceof Error ? error.message.split('\n')[0] : String(error), cure: 'open the page by hand' });
      inside = '';
      continue;
    }
    await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: 800 });
      const seen = [...(await accessibility(tab)), ...(await reflow(tab)), ...(await darkness(tab))];
      found.push(...seen.map((one) => ({ ...one, page, width })));
    }
    const report = await VALIDATOR.validateString(source, page);
    for (const { ruleId, selector, message } of report.results.flatMap(({ messages }) => messages)) {
      found.push({ page, rule: `html/${ruleId}`, element: selector ?? '', reason: message, cure: 'mend the markup there' });
    }
  }
  return found;
}

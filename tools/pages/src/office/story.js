// The story that is told in each language: from a detention to custody, a complaint about how it was done, and the figures that follow.

/** @typedef {{ officer: string, path: string, answers: import('./person.js').Answers }} Step */

/** Who acts: officers of one city. */
export const CAST = {
  investigator: 'o-almaty-city-police-investigator-4',
  /** The investigator's head. */
  head: 'o-almaty-city-police-investigation_head-1',
  /** Of the same body as the investigator. */
  fellow: 'o-almaty-city-police-police_officer-1',
  facility: 'o-almaty-city-ivs-facility_officer-1',
  medic: 'o-almaty-city-hospital-medic-1',
  prosecutor: 'o-almaty-city-prosecution-prosecutor-1',
  other: 'o-almaty-city-prosecution-prosecutor-2',
  judge: 'o-almaty-city-court-investigating-investigating_judge-1',
  desk: 'o-almaty-city-prosecution-complaint_handler-1',
};

/** The case that there is already. */
const CASE = 'criminal/22-000044';
const OFFENCE = { article: '106', part: '3', iccs: '0201' };

/** What the acts of a story are about. */
export class Subject {
  /** @param {string} mark what tells this story's records from those of another: two digits */
  constructor(mark) {
    this.person = `p-story-${mark}`;
    this.suspect = `suspect/22-0009${mark}`;
    this.placement = `custody/22-0009${mark}`;
    this.complaint = `complaint/22-0009${mark}`;
    this.qualification = `qs${mark}`;
  }
}

/** @param {string} hour of the last day of the demonstration @returns {string} as people write it */
const at = (hour) => `25.01.2022 ${hour}`;

/** @param {string} record */
const number = (record) => record.split('/')[1];

/** @param {string} before @returns {import('./person.js').Answers} */
const offence = (before) => Object.fromEntries(Object.entries(OFFENCE).map(([name, value]) => [`${before}/${name}`, value]));

/**
 * The acts in order, each with who records it, at which address, and how the form is filled in.
 *
 * @param {Subject} subject
 * @returns {Step[]}
 */
export function steps(subject) {
  const { person, suspect, placement, complaint, qualification } = subject;
  const act = (/** @type {string} */ record, /** @type {string} */ kind) => `/records/${record}/act/${kind}/1`;
  const { investigator, facility, medic, prosecutor, other, judge, desk } = CAST;
  return [
    {
      officer: investigator,
      path: '/records/suspect/new/detained/1',
      answers: {
        number: number(suspect),
        occurred_at: at('09:00'),
        'payload/subject/person': person,
        'payload/subject/case': CASE,
        'payload/subject/region': 'almaty-city',
        'payload/subject/body': 'police/almaty-city',
        'payload/subject/sex': 'male',
        'payload/subject/age': '34',
        'payload/subject/foreign': 'false',
        ...offence('payload/subject/suspicion'),
        'payload/subject/intentional': 'true',
        'payload/by': 'police/almaty-city',
        'sealed/identity/name': 'Invented Person',
      },
    },
    { officer: investigator, path: act(suspect, 'delivered'), answers: { occurred_at: at('09:40'), 'payload/to': 'police/almaty-city' } },
    {
      officer: investigator,
      path: act(suspect, 'protocolled'),
      answers: {
        occurred_at: at('10:30'),
        'payload/actual_detention': at('09:00'),
        'payload/delivered': at('09:40'),
        'payload/ground': 'eyewitnesses',
        'payload/term_hours': '48',
        'payload/rights_explained_at': at('09:05'),
        'payload/signatures/0': 'officer',
        'payload/signatures/1': 'suspect',
        'sealed/grounds': 'Seen by two witnesses.',
      },
    },
    {
      officer: facility,
      path: '/records/custody/new/arrived/1',
      answers: {
        number: number(placement),
        occurred_at: at('11:00'),
        'payload/person': person,
        'payload/identified': 'true',
        'payload/sex': 'male',
        'payload/age': '34',
        'payload/region': 'almaty-city',
        'payload/facility': 'ivs/almaty-city',
        'payload/brought_by': 'police/almaty-city',
        'payload/basis/kind': 'detention',
        'payload/basis:detention/suspect': suspect,
        ...offence('payload/basis:detention/suspicion'),
        'payload/restricted_since': at('09:00'),
        'sealed/identity/name': 'Invented Person',
      },
    },
    {
      officer: medic,
      path: act(placement, 'examined'),
      answers: {
        occurred_at: at('11:20'),
        'payload/institution': 'hospital/almaty-city',
        'payload/unclothed': 'false',
        'payload/injuries/kind': 'none',
        'payload/conclusion': 'fit',
        'sealed/findings': 'No injuries seen.',
      },
    },
    {
      officer: facility,
      path: act(placement, 'origin_stated'),
      answers: { occurred_at: at('11:25'), 'payload/by': 'detainee', 'payload/origin': 'no_injuries' },
    },
    { officer: facility, path: act(placement, 'admitted'), answers: { occurred_at: at('11:40') } },
    {
      officer: investigator,
      path: act(CASE, 'qualification_issued'),
      answers: {
        occurred_at: at('12:00'),
        'payload/qualification': qualification,
        ...offence('payload/offences/0'),
        'payload/person': person,
        'sealed/reasons': 'The testimony of two witnesses.',
      },
    },
    {
      officer: investigator,
      path: act(CASE, 'sent_to_prosecutor'),
      answers: { occurred_at: at('12:10'), 'payload/decision/kind': 'qualification', 'payload/decision:qualification/qualification': qualification },
    },
    { officer: prosecutor, path: act(CASE, 'qualification_agreed'), answers: { occurred_at: at('13:00'), 'payload/qualification': qualification } },
    {
      officer: investigator,
      path: act(suspect, 'measure_proposed'),
      answers: {
        occurred_at: at('14:00'),
        'payload/measure': 'm1',
        'payload/kind': 'custody',
        'payload/circumstances[]': ['may_obstruct', 'may_abscond'],
        'payload/new_circumstances': 'false',
        'sealed/reasons': 'No milder measure would do.',
      },
    },
    { officer: prosecutor, path: act(suspect, 'measure_agreed'), answers: { occurred_at: at('15:00'), 'payload/measure': 'm1' } },
    { officer: prosecutor, path: act(suspect, 'materials_submitted'), answers: { occurred_at: at('15:20'), 'payload/measure': 'm1' } },
    {
      officer: judge,
      path: act(suspect, 'measure_sanctioned'),
      answers: {
        occurred_at: at('18:00'),
        'payload/measure': 'm1',
        'payload/kind': 'custody',
        'payload/until': '25.03.2022 09:00',
        'payload/no_bail_ground': 'may_obstruct_or_abscond',
        'sealed/reasons': 'Why no milder measure would do.',
      },
    },
    {
      officer: desk,
      path: '/records/complaint/new/received/1',
      answers: {
        number: number(complaint),
        occurred_at: at('19:00'),
        'payload/region': 'almaty-city',
        'payload/body': 'prosecution/almaty-city',
        'payload/channel': 'counsel',
        'payload/complainant': person,
        'payload/concerns': suspect,
        'payload/officers/0': investigator,
        'payload/bodies/0': 'police/almaty-city',
        'payload/matter': 'unlawful_methods',
        'sealed/complaint': 'Beaten on the way.',
        'sealed/identity/name': 'Invented Person',
      },
    },
    {
      officer: desk,
      path: act(complaint, 'registration_issued'),
      answers: {
        occurred_at: at('19:20'),
        'payload/number': `r-${number(complaint)}`,
        'payload/received_at': at('19:00'),
        // The term runs to the end of the day, which no clock shows to the minute.
        'payload/decision_due': '2022-02-01T17:59:59.999999Z',
      },
    },
    { officer: other, path: act(complaint, 'screened'), answers: { occurred_at: at('20:00'), 'payload/remit': 'within' } },
  ];
}

import type * as original from '../zh/notices.ts';
import { plural } from './plural.ts';

export const notices: typeof original.notices = {
  title: 'Notices',
  intro: (programme) =>
    `${programme}: the units proposed to be named. While a notice runs, anybody may object to any of them, on its page.`,
  none: 'There is no notice yet.',
  heading: (award, number, title) => `${title || `Units proposed for the name “${award}”`}, notice no. ${number}`,
  count: (n) => String(n),
  columns: {
    notice: 'Notice',
    term: 'Term',
    count: 'Units',
    stage: 'Stage',
    order: 'No.',
    name: 'Unit',
    category: 'Category',
    district: 'District',
    place: 'Place',
    star: 'Proposed stars',
    standing: 'Status',
  },
  running: (days) => {
    if (days === 0) return 'Running, ends today';
    return `Running, ${plural(days, 'day', 'days')} left`;
  },
  over: 'Over, to be named',
  term: (from, until) => `${from} – ${until}`,
  day: (day, weekday) => `${weekday}, ${day}`,
  makeUp: (day, weekday) => `${weekday}, ${day} (a make-up workday)`,
  lead: (city, award) =>
    `After assessment, the units below are proposed for the name “${award}” of ${city}, and are made public here.`,
  period: (from, until) => `The notice runs from ${from} to the end of ${until}.`,
  reckoned: (days, rested) =>
    `Its term is counted in working days from the day after publication, ${days.length} of them: ${days.join('; ')}.${rested ? ' Holidays and days of rest in between do not count.' : ''}`,
  unreckoned:
    'The holidays of that year had not been published when the notice was; the zero-waste office set its last day.',
  howTo:
    'While the notice runs, anybody may object to a unit by “Object” beside it. Please be truthful and give concrete facts; an objection with a name and a way to reach you is easier to verify and to answer. Who objects, and what they write, is seen by the city’s zero-waste office alone and never published.',
  closed: 'The notice is over and takes no more objections. Please tell the zero-waste office anything else.',
  awarded: (number, date) => `The notice is over; the units marked “Named” were named by ${number} (${date}).`,
  standing: {
    noticed: 'In notice',
    objected: 'Objection under review',
    dropped: 'Taken off',
    named: 'Named',
  },
  waiting: 'To be named',
  object: 'Object',
  office: (city) => `Zero-Waste City Office of ${city}`,
};

export const objection: typeof original.objection = {
  title: 'Object to a proposal',
  about: (name) => `Proposed unit: ${name}`,
  lead: 'Please write what you object to and concrete facts, such as when, where and what.',
  privacy:
    'Only the city’s zero-waste office sees what you write here; none of it is published. Name and contact may be left blank; with them the matter is easier to verify and to answer.',
  text: 'Your objection',
  textHint: 'required, up to 2,000 characters',
  name: 'Your name or organisation',
  contact: 'How to reach you',
  contactHint: 'optional, telephone or e-mail',
  trap: 'Leave this field blank',
  send: 'Send the objection',
  received: 'Your objection has arrived',
  next: 'The zero-waste office looks into it, and the unit is not named meanwhile. If the objection stands, the unit is not named or is assessed again; if not, the naming goes on.',
  reply: 'If you said how to reach you, the office may contact you to verify the facts and to tell what came of it.',
  back: 'Back to the notice',
};

export const standings: typeof original.standings = {
  named: 'Named',
  reviewing: 'Under re-verification',
  expired: 'Expired',
  revoked: 'Revoked',
};

export const certificate: typeof original.certificate = {
  title: (name) => `Certificate of ${name}`,
  heading: (award) => `Certificate: ${award}`,
  to: (name) => name,
  body: (city, award, star) =>
    `has been assessed, has stood under public notice, and is hereby named “${award}” of ${city} with ${star} stars.`,
  hereby: 'In witness whereof this certificate is issued.',
  category: 'Category',
  code: 'Code',
  document: 'Document',
  date: 'Named on',
  valid: 'Valid until',
  scan: 'Scan to verify',
  seal: '(seal)',
  hint: 'Prints on one A4 sheet, landscape. Scan the code to see whether the name is valid.',
};

export const check: typeof original.check = {
  title: 'Verify a plaque',
  intro: 'Scan the code on a plaque or certificate, or type its number, to see whether the name is valid.',
  code: 'Number',
  example: 'for example 330602-2023-0001',
  button: 'Verify',
  verdict: {
    named: 'Valid',
    reviewing: 'Under re-verification',
    expired: 'Expired',
    revoked: 'Revoked, not valid',
  },
  unknown: 'Unknown number',
  unknownDetail: (code) =>
    `The register has no number “${code}”. Compare it with the plaque and type it again; if it is right and still unknown, this registry has not issued it.`,
  at: (time) => `Verified ${time}`,
  differs: 'If the plaque says otherwise',
  differsDetail:
    'Where a plaque or certificate differs from this page in name, stars, document or validity, this page is right. Please send a photograph to the city’s zero-waste office, which will look into it.',
  more: 'More about this cell',
  again: 'Verify another number',
};

import type { kinds as zh, mail as zhMail, messages as zhMessages } from '../zh/messages.ts';

const by = (day: string) => `by the end of ${day} (Beijing time)`;
const reason = () => 'The reason is on the application’s page.';

export const kinds: typeof zh = {
  submit: [(name) => `“${name}” has been submitted.`, () => 'Please take it up.'],
  withdraw: [(name) => `“${name}” has been withdrawn by its applicant.`, () => 'Nothing remains to be done.'],
  recommend: [(name) => `The district recommends “${name}”.`, () => 'Please assign reviewers and assess it.'],
  recall: [
    (name) => `The district took back its recommendation of “${name}”.`,
    () => 'It is being screened again; nothing to assess for now.',
  ],
  decline: [(name) => `The district does not recommend “${name}”.`, reason],
  assign: [(name) => `“${name}” has been assigned to you.`, () => 'Please score it, with a site visit where needed.'],
  'plan-visit': [
    (name, day) => `“${name}” will be visited on ${day}.`,
    () => 'Please prepare, and have somebody there.',
  ],
  return: [
    (name) => `“${name}” has been returned for correction.`,
    (day) => `Please correct and resubmit it ${by(day)}; after that it counts as withdrawn.`,
  ],
  fail: [(name) => `“${name}” has not passed the assessment.`, reason],
  rectify: [
    (name) => `“${name}” has things to rectify.`,
    (day) => `Please put each item right and say so; the first is due ${by(day)}.`,
  ],
  'answer-item': [
    (name) => `Every rectification item of “${name}” has been answered.`,
    () => 'Please check them; two reviewers sign each close-out.',
  ],
  'reopen-item': [
    (name) => `A rectification item of “${name}” has been reopened.`,
    (day) => `Please answer it again ${by(day)}.`,
  ],
  propose: [(name) => `A star has been proposed for “${name}”.`, () => 'A second reviewer signs it or sends it back.'],
  'send-back': [(name) => `Your proposal for “${name}” has been sent back.`, () => 'Please assess it again.'],
  publish: [
    (name, day) => `“${name}” is on public notice until ${day}.`,
    () => 'Nothing remains to be done meanwhile; you will be told the outcome.',
  ],
  'call-off': [
    (name) => `The public notice with “${name}” was called off.`,
    () =>
      'The assessment stands, and you will be told when it is published again. The reason is on the application’s page.',
  ],
  object: [
    (name) => `Somebody objects to “${name}”, which is on public notice.`,
    () => 'Please look into it, and uphold or dismiss the objection.',
  ],
  'uphold assessing': [(name) => `An objection to “${name}” was upheld: it is assessed again.`, reason],
  'uphold failed': [(name) => `An objection to “${name}” was upheld: it has not passed.`, reason],
  name: [(name, day) => `“${name}” has been named, and is valid until ${day}.`, () => 'It now stands in the register.'],
  review: [(name) => `“${name}” is being re-verified.`, () => 'Please keep up the standard and assist the review.'],
  keep: [(name, day) => `“${name}” keeps its name, and is valid until ${day}.`, () => 'Please carry on.'],
  revoke: [(name) => `The name of “${name}” has been revoked.`, reason],
  'remind returned': [
    (name) => `The correction of “${name}” is due soon.`,
    (day) => `Please resubmit it ${by(day)}; after that it counts as withdrawn.`,
  ],
  'remind rectifying': [
    (name) => `The rectification of “${name}” is due soon.`,
    (day) => `Please answer the open items ${by(day)}; after that it fails, or loses its name.`,
  ],
  'remind returned late': [
    (name, day) => `The correction of “${name}” was due on ${day}; grace has begun.`,
    (day) => `Please resubmit it ${by(day)}, when the grace ends; after that it counts as withdrawn.`,
  ],
  'remind rectifying late': [
    (name, day) => `The rectification of “${name}” was due on ${day}; grace has begun.`,
    (day) => `Please answer the open items ${by(day)}, when the grace ends; after that it fails, or loses its name.`,
  ],
  'remind noticed': [
    (name) => `The public notice of “${name}” is over.`,
    () => 'No objection is open: it can be named.',
  ],
  'remind named': [
    (name, day) => `The name of “${name}” is valid until ${day}.`,
    () => 'To keep it, the re-verification has to be finished by then.',
  ],
  'lapse withdrawn': [
    (name) => `“${name}” was not corrected in time and counts as withdrawn.`,
    (day) => `It was due on ${day}. You may apply again while the programme is open.`,
  ],
  'lapse failed': [
    (name) => `“${name}” was not rectified in time and has not passed.`,
    (day) => `It was due on ${day}.`,
  ],
  'lapse revoked': [
    (name) => `“${name}” was not rectified in time and has lost its name.`,
    (day) => `It was due on ${day}.`,
  ],
  expire: [(name, day) => `The name of “${name}” expired on ${day}.`, () => 'You may apply again.'],
};

export const messages: typeof zhMessages = {
  title: 'Messages',
  bell: 'unread',
  empty: 'No messages yet. You will find here what happens to applications and what waits for you.',
  nothingHere: 'None on this page is for you; please go on to the next.',
  unread: 'unread',
  markRead: 'Mark all as read',
  older: 'Older messages',
  settings: 'Message settings',
  settingsIntro: 'Messages are always kept in the site. You may have them sent by e-mail as well.',
  byMail: (email) => `Also send e-mail to ${email}`,
  language: 'Language of e-mail',
  languages: { zh: '中文', en: 'English' },
  save: 'Save settings',
  saved: 'Settings saved.',
  undelivered: 'Undelivered messages',
  undeliveredIntro:
    'E-mail and webhook calls that were given up after several attempts. The messages in the site are not affected. Once the cause is removed they can be sent again; what was delivered is not repeated.',
  noneUndelivered: 'Nothing is undelivered.',
  columns: { time: 'Time', what: 'What', tries: 'Attempts', faults: 'Why' },
  sendAgain: 'Send all again',
};

export const mail: typeof zhMail = {
  subject: (site, happened) => `[${site}] ${happened}`,
  greeting: (name) => `Dear ${name},`,
  see: 'See and go on:',
  footer: 'This e-mail was sent automatically; please do not reply. You can switch it off here:',
};

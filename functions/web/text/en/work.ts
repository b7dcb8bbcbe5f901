import type { Unit } from '../../../../shared/domain/application/application.ts';
import type { TransitionName } from '../../../../shared/domain/application/inputs.ts';
import type { Method } from '../../../../shared/domain/standard/indicator.ts';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const moves: Record<TransitionName | 'create', string> = {
  create: 'Open a draft',
  save: 'Save the draft',
  delete: 'Delete the draft',
  submit: 'Submit',
  withdraw: 'Withdraw',
  assess: 'Take up assessment',
  score: 'Save scores',
  return: 'Return for correction',
  fail: 'Do not pass',
  propose: 'Propose a star',
  'send-back': 'Send back to assessment',
  sign: 'Sign and name',
};

export const unit: Record<keyof Unit, string> = {
  name: 'Name of the unit',
  division: 'Village or community',
  address: 'Address',
  contact: 'Contact person',
  phone: 'Telephone',
  summary: 'What has been done',
};

export const methods: Record<Method, string> = {
  documents: 'Documents',
  site: 'Site visit',
  survey: 'Survey',
  interview: 'Interviews',
};

export const form = {
  save: 'Save',
  saveAndNext: 'Save and continue',
  saved: (time: string) => `Saved (${time})`,
  saving: 'Saving…',
  notSaved: 'Not saved. Check the connection; what you typed stays here and is saved once it is back.',
  reason: 'Reason',
  choose: 'Choose',
  optional: 'optional',
  at: (label: string, text: string) => `${label}: ${text}`,
  theirs: 'Saved now',
  expiredSaving:
    'Your session has ended; what you typed stays on this page. Sign in in a new window and come back: it is saved by itself.',
  expired:
    'Your session has ended; what you typed is kept below. Sign in in a new window, come back and press “Send again”.',
  signInAgain: 'Sign in in a new window',
  resend: 'Send again',
};

export const answer = {
  yes: 'Yes',
  no: 'No',
  happened: 'It happened',
  notHappened: 'It did not happen',
  count: 'How many',
  faults: 'Faults found',
  percent: 'Percentage (%)',
  notApplicable: 'Not applicable',
  note: 'Remarks',
  required: 'Required',
  veto: 'Veto',
  bonus: 'Bonus',
  most: (points: string) => `at most ${points} points`,
  score: (points: string) => `${points} points`,
  target: (compare: 'at-least' | 'at-most' | 'equal', value: string, unit: string) =>
    `Target: ${{ 'at-least': 'at least', 'at-most': 'at most', equal: 'exactly' }[compare]} ${value} ${unit}`,
  threshold: (value: string) => `Threshold ${value} %`,
};

export const apply = {
  title: 'My applications',
  intro: (place: string) => `Applications of ${place}`,
  start: 'New application',
  empty: 'No application yet. Press “New application” and choose a category; drafts are saved as you type.',
  columns: { name: 'Unit', category: 'Category', state: 'State', since: 'Changed', id: 'Number' },
  unnamed: '(no name yet)',
  choose: 'Choose a category',
  chooseHint: 'Each category has its own assessment standard.',
  indicators: (n: number) => plural(n, 'indicator', 'indicators'),
  begin: 'Begin',
  tasks: 'What to fill in',
  taskUnit: 'The unit',
  taskCheck: 'Check and submit',
  todo: (n: number) => `${n} left`,
  done: 'Complete',
  left: (n: number) =>
    n === 0 ? 'Everything is filled in: you can submit.' : `Saved, ${plural(n, 'place', 'places')} left.`,
  running: 'Self-assessed score',
  ofHundred: 'out of 100, bonus apart',
  reach: (stars: number) => `Reaches ${stars} stars as it stands`,
  below: (points: string) => `Below three stars (${points})`,
  stopped: 'A veto or a missed required indicator rules out a star',
  unitIntro: 'Tell us about the unit that applies.',
  unitIsDivision: 'In this category the unit is the township or village itself, so it needs no name of its own.',
  checkTitle: 'Check your answers',
  checkIntro: 'Go through everything, then submit. After that you cannot change it unless it is returned.',
  change: 'Change',
  commitment: 'We declare that what is stated here is true and accurate, and answer for it.',
  submit: 'Submit now',
  submitted: 'Submitted; the city’s assessment comes next.',
  returned: 'Returned for correction',
  returnedHint: 'Correct the following and submit again.',
  failed: 'Not passed',
  named: 'Named',
  seeCell: 'See it in the register',
  trail: 'What happened',
  withdrawHint: 'Withdrawing ends this application; you can apply anew.',
  deleteHint: 'A deleted draft cannot be restored.',
  section: (n: number, of: number) => `Part ${n} of ${of}`,
};

export const desk = {
  title: 'Review desk',
  queue: 'Queue',
  empty: 'No application here.',
  filterState: 'State',
  filterDistrict: 'District',
  show: 'Show',
  waiting: (days: number) => (days === 0 ? 'today' : plural(days, 'day', 'days')),
  columns: { name: 'Unit', category: 'Category', place: 'Applicant', state: 'State', waiting: 'Waiting' },
  self: 'Self-assessment',
  city: 'City score',
  difference: 'Differs',
  noSheet: 'Not scored yet',
  sheet: 'Scoring sheet',
  sheetHint:
    'The self-assessment stands left, your score right; differences are marked. Save at any time; score everything before you propose.',
  copySelf: 'Start from the self-assessment',
  total: 'Score',
  band: (stars: number) => `gives ${stars} stars`,
  star: 'Star to propose',
  proposeReason: 'Reason for a lower star (needed below the score’s band)',
  returnReason: 'Why it is returned',
  returnPerIndicator: 'To point at an indicator, write under “To correct” beside it on the sheet.',
  indicatorReason: 'To correct',
  failReason: 'Why it does not pass',
  sendBackReason: 'Why it is sent back',
  proposal: (star: number, score: string, by: string) => `${by} proposes ${star} stars on a score of ${score}.`,
  signHint: 'Signing names the cell: register and progress follow at once. Somebody other than the proposer must sign.',
  waitOther: 'You proposed this; another reviewer has to sign.',
  readOnly: 'You may read this application; there is nothing for you to do.',
  self0: 'Self-assessed score',
};

export const admin = {
  title: 'Administration',
  denominators: 'Denominators',
  intro:
    'The 20 % and 5 % are taken of each district’s townships and villages. By default the division list is counted; another sourced count can be set.',
  columns: {
    district: 'District',
    townships: 'Townships',
    villages: 'Villages',
    asOf: 'As of',
    source: 'Source',
    action: 'Action',
  },
  useList: 'Use the division list',
  useOfficial: 'Use the official counts',
  save: 'Save',
  targets: 'Targets',
  sourceZh: 'Source (Chinese)',
  sourceEn: 'Source (English)',
  edit: 'Set another count',
};

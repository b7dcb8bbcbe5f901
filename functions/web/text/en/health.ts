import type { zh } from '../zh/zh.ts';
import { plural } from './plural.ts';

type Health = (typeof zh)['health'];

const invariants: Health['invariants'] = {
  'a cell is what its application has become': 'A cell is what its application has become',
  'a unit’s history has its cells as they are': 'A unit’s history has its cells as they are',
  'time does next what the applications tell, and nothing else': 'What is due is what the applications tell',
  'a line of a notice tells how its application stands': 'A line of a notice tells how its application stands',
  'a notice is on file, with the applications that it makes public': 'A notice is on file with its applications',
  'of a notice that is settled nothing is left to decide': 'Of a notice that is settled nothing is left to decide',
  'a batch is finished within a day': 'A batch is finished within a day',
  'the tally is what the applications come to': 'The counts by state are those of the applications',
  'the tally’s cells are those that are named': 'The count of named cells is that of the register',
  'the tally has the last running number': 'The last running number is known',
  'a running number is given once': 'A running number is given once',
  'every trail is whole, and makes its application': 'Every trail is whole, and makes its application',
  'the queue shows everything but drafts, as it is stored': 'The queue shows every application as it is stored',
  'the applicants’ lists show everything, as it is stored': 'The applicants’ lists show everything as it is stored',
  'what is named was proposed and signed by two people': 'What is named was proposed and signed by two people',
  'what is named was named after its notice': 'What is named was named after its notice',
  'an objection is open only while it is looked into': 'An objection is open only while it is looked into',
  'every objection is on file under its number': 'Every objection is on file under its number',
  'nobody judges what they filed': 'Nobody judges what they filed',
  'a unit has one live application in its category': 'A unit has one live application in its category',
  'a unit is occupied by its live application alone': 'A unit is occupied by its live application alone',
};

const concerns: Health['concerns'] = {
  late: ({ task, at }) => [
    `“${task}” did not run in time: the run of ${at} is not done`,
    'Have the operators look at its log and at the queue of dead letters. It goes on where it stopped and does nothing twice.',
  ],
  stopped: ({ tasks, at }) => [
    `${tasks.length} scheduled tasks did not run in time; the last run of any ended at ${at}`,
    `These are ${tasks.map((task) => `“${task}”`).join(', ')}. Mostly the schedule as a whole has stopped: have the operators check whether it is switched on and the functions can start, then the queue of dead letters. Every task goes on where it stopped and does nothing twice.`,
  ],
  failed: ({ task, count }) => [
    `“${task}”: ${plural(count, 'thing', 'things')} could not be done in the last run`,
    'The reasons are in the table below. It is tried again by itself; if that fails twice, the operators act by the runbook.',
  ],
  unfinished: ({ task }) => [
    `“${task}” had no time for everything in its last run`,
    'It goes on by itself within minutes. If it is still so after a day, have the operators give it more time.',
  ],
  never: ({ task }) => [
    `“${task}” has no run on record yet`,
    'That is normal just after installing or upgrading. If it is still so after a day, have the operators check its schedule.',
  ],
  broken: ({ count }) => [
    `The check found ${plural(count, 'contradiction', 'contradictions')} in the data`,
    'Open each and compare, and tell the maintainers. The trails are kept, and it can be mended from them.',
  ],
  undelivered: ({ count }) => [
    `${plural(count, 'message', 'messages')} could not be delivered after many tries`,
    'Read why; when the address is mended or the mail server is back, send again.',
  ],
  policy: ({ count }) => [
    `${plural(count, 'published programme or standard', 'published programmes or standards')} cannot be used`,
    'The version before stands. Open the programmes or standards, mend it and publish again.',
  ],
  calendar: ({ year, from }) => [
    `The holidays of ${year} are missing: the last day of a notice is not reckoned from ${from} on`,
    'When the State Council has announced them, enter them in the calendar. Until then whoever publishes a notice says its last day.',
  ],
  data: ({ count }) => [
    `The data are still in form ${count} and are being upgraded`,
    'The registry can be used meanwhile. If it is still so after a day, have the operators read the log of the upgrade.',
  ],
  waiting: ({ at, count }) => [
    `${plural(count, 'message waits', 'messages wait')} in the outbox, the oldest since ${at}`,
    'They are tried again for about a day. Check whether the mail server and the receiving system can be reached.',
  ],
  drift: ({ count }) => [
    `The last recount corrected ${plural(count, 'count', 'counts')}`,
    'The figures are right again, nothing has to be done. If it happens for several days, tell the maintainers.',
  ],
  window: () => ['No programme takes applications now or later', 'Make next year’s programme and publish it.'],
};

export const health: Health = {
  title: 'Health',
  intro: 'What each scheduled run came to, and what has to be looked after.',
  asOf: (time) => `As of ${time}`,
  state: { well: 'All is well', watch: 'Something to keep an eye on', act: 'Something has to be done' },
  nothing: 'Every scheduled task was done in time, and nothing has to be looked after.',
  level: { act: 'Act', watch: 'Watch' },
  toDo: 'To look after',
  open: 'Open',
  tasksTitle: 'Scheduled tasks',
  columns: { task: 'Task', state: 'State', done: 'Last done', result: 'Result', failed: 'Last not done' },
  tasks: {
    deadlines: ['Reminders and deadlines', 'every day at 00:05'],
    progress: ['Recount and day’s snapshot', 'every day at 01:00'],
    invariants: ['Check of the data', 'every day at 03:00'],
    messages: ['Delivery of messages', 'every minute'],
    upgrade: ['Upgrade of the data', 'every hour at :40'],
  },
  states: { well: 'Well', late: 'Late', failed: 'Not all done', unfinished: 'To be continued', never: 'No record yet' },
  none: 'None',
  reasons: (n) => `${plural(n, 'thing', 'things')}, and why`,
  more: (n) => `${n} more`,
  counts: {
    units: (n) => `${plural(n, 'reporting unit', 'reporting units')} looked at`,
    drift: (n) => `${plural(n, 'count', 'counts')} corrected`,
    broken: (n) => plural(n, 'contradiction', 'contradictions'),
    remind: (n) => plural(n, 'reminder', 'reminders'),
    lapse: (n) => plural(n, 'deadline passed', 'deadlines passed'),
    expire: (n) => plural(n, 'name expired', 'names expired'),
    finished: (n) => plural(n, 'batch finished', 'batches finished'),
    late: (n) => plural(n, 'thing done late', 'things done late'),
    removed: (n) => `${plural(n, 'file', 'files')} of no application removed`,
    told: (n) => `${n} delivered`,
    waiting: (n) => `${n} waiting`,
    version: (n) => `data in form ${n}`,
  },
  drift: 'Corrections of the last recount',
  driftColumns: { unit: 'Reporting unit', count: 'Count', live: 'Before', recounted: 'After' },
  noDrift: 'The last recount agreed with the live counts.',
  countNames: {
    cells: 'Named',
    serial: 'Last running number',
    state: (state) => `State: ${state}`,
    category: (name) => `Category: ${name}`,
    star: (star) => plural(Number(star), 'star', 'stars'),
    load: (who) => `In hand: ${who}`,
  },
  check: 'Check of the data',
  checkColumns: { unit: 'Reporting unit', invariant: 'What must hold', keys: 'Where it does not' },
  noBroken: 'The last check found no contradiction.',
  notChecked: 'There is no check on record yet.',
  notCounted: 'There is no recount on record yet.',
  invariants,
  work: 'What is due, and messages',
  due: 'What is due',
  dueIntro:
    'Reminders, deadlines that pass and names that expire, overdue or within seven days. “Reminders and deadlines” does them every day.',
  dueColumns: { day: 'Day', unit: 'Reporting unit', what: 'What', deadline: 'Deadline', application: 'Application' },
  dueKinds: { remind: 'Reminder', lapse: 'Deadline passes', expire: 'Name expires' },
  ahead: {
    left: (n) => (n > 0 ? `${n} due and not done` : 'Everything due was done.'),
    of: (kind, n) => `${kind.toLowerCase()} ${n}`,
    week: (kinds) => `Within seven days: ${kinds.join(', ') || 'nothing'}.`,
  },
  overdue: 'Overdue',
  today: 'Today',
  noDue: 'Nothing is due within seven days.',
  someDue: (n) => `Only the first ${n} of each reporting unit are shown.`,
  outbox: 'Outbox',
  outboxIntro:
    'Messages that are not delivered yet, the oldest first. What cannot be sent is tried again for about a day, and then stands under “Undelivered messages”.',
  outboxColumns: { at: 'Happened', what: 'What', tries: 'Tries', next: 'Next try', faults: 'Why not' },
  noOutbox: 'The outbox is empty: every message was delivered.',
  inbox: { waiting: 'Waiting', oldest: 'The oldest', undelivered: 'Undelivered', due: 'Last run of what is due' },
  policyTitle: 'Programmes, calendar and data',
  windows: 'Applications',
  windowStates: { open: 'Open', ahead: 'To come', over: 'Over' },
  programmeColumns: {
    programme: 'Programme',
    window: 'Applications taken',
    state: 'State',
    applications: 'Applications, without drafts',
    cells: 'Named',
  },
  calendar: 'Working days',
  covered: (first, last) => `Holidays known for ${first}–${last}`,
  enough: (from, year) =>
    `The last day of a notice is reckoned until ${from}; from then on the holidays of ${year} are needed`,
  dataForm: 'Form of the data',
  version: (version, wanted) =>
    version < wanted ? `${version}, being upgraded to ${wanted}` : `${version}, the newest`,
  concerns,
};

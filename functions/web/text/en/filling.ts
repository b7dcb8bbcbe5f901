import { plural } from './plural.ts';

/** What a submitter reads while filling in the form. */
export const filling = {
  keptOffline: 'No connection: kept on this device, saved by itself once it is back.',
  keptFailed: 'Cannot be saved just now: kept on this device and tried again by itself.',
  keptExpired: 'Your session has ended: kept on this device, saved by itself once you have signed in again.',
  found: 'Found what could not be saved last time; it is filled in and being saved.',
  waiting: 'This device still keeps what could not be saved',
  waitingHint: 'Open the page: it is filled in and saved by itself.',
  blank: '(nothing)',
  noteOf: (name: string) => `${name} (note)`,
  clash: 'You and somebody else wrote different things; choose which to keep',
  clashBy: (who: string, at: string) => `${who} wrote something else at ${at}; choose which to keep`,
  otherWindow: 'You, in another window,',
  useMine: 'Keep mine',
  useTheirs: 'Keep theirs',
  clashes: (n: number) =>
    `The rest is saved; ${plural(n, 'field was', 'fields were')} changed by somebody else as well: choose at each`,
  clashesHint: 'Save again once you have chosen. Where nothing is chosen, what is saved already stays.',
  how: 'How to gain points',
  first: 'A veto or a required indicator stands in the way; settle this first:',
  gains: 'Where points can be gained still:',
  gainsTo: (star: number) => `To reach ${star} stars, gain points here first:`,
  gain: (points: string) => `+${points}`,
  toNext: (star: number, points: string) => `; ${points} points to ${star} stars`,
  left: (missing: number, wrong: number) => {
    if (missing + wrong === 0) return 'Saved; everything is filled in: you can submit.';
    const parts = [missing > 0 && `${missing} to fill in`, wrong > 0 && `${wrong} to correct`].filter(Boolean);
    return `Saved; ${parts.join(', ')}.`;
  },
  scored: (points: string, of: string) => `${points} of ${of}`,
  notBegun: 'Not begun',
  mayStayBlank: 'Optional',
  toCorrect: (asked: number, changed: number) =>
    changed === asked ? `Corrected: ${asked}` : `To correct: ${asked}, done: ${changed}`,
  whenReturned: (answer: string) => `When it was returned: ${answer}`,
  corrected: 'Changed',
  notCorrected: 'Not changed yet',
  deadlines: { returned: 'Correction', rectifying: 'Rectification', window: 'Filing' },
  countdown: (what: string, day: string, left: number) => {
    if (left < 0) return `${what} ended on ${day} at 24:00, ${plural(-left, 'day', 'days')} ago: please do it now.`;
    return left === 0
      ? `${what} ends today at 24:00.`
      : `${what} ends in ${plural(left, 'day', 'days')} (${day}, 24:00).`;
  },
};

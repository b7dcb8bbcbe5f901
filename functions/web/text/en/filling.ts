import { plural } from './plural.ts';

/** What a submitter reads while filling in the form. */
export const filling = {
  keptOffline: 'No connection: kept on this device, saved by itself once it is back.',
  keptFailed: 'Cannot be saved just now: kept on this device and tried again by itself.',
  keptExpired: 'Your session has ended: kept on this device, saved by itself once you have signed in again.',
  found: 'Found what could not be saved last time; it is filled in and being saved.',
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
};

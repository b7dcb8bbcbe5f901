import { plural } from './plural.ts';

/** What came back to the desk, against what it was before. */
export const revised = {
  title: { return: 'What changed since it was returned', rectify: 'What changed since rectification was asked for' },
  since: {
    return: (at: string, reason: string) => `Returned for correction on ${at}: ${reason}`,
    rectify: (at: string, _reason: string) => `Rectification was asked for on ${at}.`,
  },
  count: (indicators: number, unit: number) =>
    indicators + unit === 0
      ? 'Nothing differs from what it was.'
      : `Differing from what it was: ${[
          indicators > 0 && plural(indicators, 'indicator', 'indicators'),
          unit > 0 && plural(unit, 'field of the unit', 'fields of the unit'),
        ]
          .filter(Boolean)
          .join(', ')}.`,
  total: (was: string, now: string) => `The self-assessment came to ${was} points, and comes to ${now} now.`,
  changed: 'Changed',
  unchanged: 'Not changed',
  unasked: 'Not asked for',
  asked: (remark: string) => `Asked for: ${remark}`,
  before: 'Before',
  now: 'Now',
  was: (text: string) => `Before: ${text}`,
  brought: (names: readonly string[]) => `Evidence added: ${names.join(', ')}`,
  removed: (names: readonly string[]) => `Evidence removed: ${names.join(', ')}`,
  item: (number: number) => `Rectification item ${number}`,
};

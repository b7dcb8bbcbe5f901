import { describe, expect, test } from 'vitest';
import { STATES } from '../../../../shared/domain/application/application.ts';
import type { ApplicationEvent } from '../../../../shared/domain/application/event.ts';
import { mayRead, seenBy, trailFor } from '../../../../shared/domain/application/visible.ts';
import {
  admin,
  applicationIn,
  citySubmitter,
  neighbour,
  noonOf,
  otherScreener,
  reviewer,
  screener,
  secondReviewer,
  submitter,
} from '../examples.ts';

const READERS = [submitter, neighbour, citySubmitter, screener, otherScreener, reviewer, admin];
const readersOf = (applicant: string, state: (typeof STATES)[number]) =>
  READERS.filter((reader) => mayRead(reader, { applicant, state })).map((reader) => reader.email.split('@')[0]);

describe('who may read an application', () => {
  test('a draft is its township’s alone', () => {
    expect(readersOf('330602001', 'draft')).toEqual(['t330602001']);
    expect(readersOf('3306', 'draft')).toEqual(['city']);
  });

  test.each(STATES.filter((state) => state !== 'draft'))('%s: its township, its district and the city', (state) => {
    expect(readersOf('330602001', state)).toEqual(['t330602001', 'd330602', 'r1', 'admin']);
    expect(readersOf('3306', state)).toEqual(['city', 'r1', 'admin']);
  });
});

const OUTSIDERS = [submitter, screener];
const INSIDERS = [reviewer, admin];

describe('what they see of it', () => {
  test.each(INSIDERS)('a $role sees all', (reader) => {
    expect(STATES.map((state) => seenBy(reader, applicationIn(state)))).toEqual(STATES.map((s) => applicationIn(s)));
  });

  describe.each(OUTSIDERS)('a $role', (reader) => {
    test.each(['draft', 'submitted', 'withdrawn'] as const)('sees all of a %s one', (state) => {
      expect(seenBy(reader, applicationIn(state))).toEqual(applicationIn(state));
    });

    test.each(['assessing', 'proposed'] as const)('sees nothing of the city’s work on a %s one', (state) => {
      const { city: _, proposal: __, ...open } = applicationIn(state);
      expect(seenBy(reader, applicationIn(state))).toEqual({ ...open, city: {} });
    });

    test('sees why it came back, and not by whom', () => {
      const returned = { by: '', at: noonOf('2023-04-01'), reason: '材料不全', indicators: { rules: '缺制度' } };
      expect(seenBy(reader, applicationIn('returned'))).toEqual({ ...applicationIn('returned'), returned });
    });

    test('sees why it failed, and not by whom', () => {
      const { city: _, ...open } = applicationIn('failed');
      const failed = { by: '', at: noonOf('2023-05-02'), reason: '现场不符' };
      expect(seenBy(reader, applicationIn('failed'))).toEqual({ ...open, city: {}, failed });
    });

    test('sees the star and the score of a named one, and neither sheet nor signers nor reasons', () => {
      const { city: _, signature: __, ...open } = applicationIn('named');
      const proposal = { by: '', at: noonOf('2023-05-01'), star: 5, score: 10_000, reason: '' };
      expect(seenBy(reader, applicationIn('named'))).toEqual({ ...open, city: {}, proposal });
    });
  });
});

describe('what they see of its trail', () => {
  const line = (transition: ApplicationEvent['transition'], by: typeof reviewer, detail: object): ApplicationEvent => ({
    application: '2023-330602-abcdefghij',
    version: 2,
    transition,
    to: 'assessing',
    at: noonOf('2023-04-01'),
    by: by.email,
    name: by.name,
    role: by.role,
    detail: { ...detail },
  });
  const create = line('create', submitter, {});
  const submit = line('submit', submitter, { score: 9000 });
  const returned = line('return', reviewer, { reason: '补材料' });
  const propose = line('propose', reviewer, { star: 4, score: 9100 });
  const sendBack = line('send-back', secondReviewer, { reason: '存疑' });
  const sign = line('sign', secondReviewer, {});
  const trail = [create, submit, returned, propose, sendBack, propose, sign];

  test.each(INSIDERS)('a $role sees every line', (reader) => {
    expect(trailFor(reader, trail)).toEqual(trail);
  });

  test.each(OUTSIDERS)('a $role sees no reviewer’s name and nothing of a proposal', (reader) => {
    const nameless = { by: '', name: '' };
    expect(trailFor(reader, trail)).toEqual([create, submit, { ...returned, ...nameless }, { ...sign, ...nameless }]);
  });
});

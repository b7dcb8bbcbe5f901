import { describe, expect, test } from 'vitest';
import { exampleContext, noonOf, reviewer } from '../examples.ts';
import { applicationIn } from './stages.ts';
import { after, moved } from './tried.ts';

const award = applicationIn('named').award as NonNullable<ReturnType<typeof applicationIn>['award']>;
const named = (date: string, changes = {}) =>
  after('noticed', 'name', {
    actor: reviewer,
    input: { number: '绍无废〔2023〕2号', date },
    context: { now: noonOf('2025-12-01') },
    changes,
  }).award;

describe('a name', () => {
  test('takes the next running number, and tells the document and until when it is valid', () => {
    expect(named('2023-07-01')).toEqual({
      code: '330602-2023-0007',
      namedAt: noonOf('2025-12-01'),
      document: { number: '绍无废〔2023〕2号', date: '2023-07-01' },
      validUntil: '2026-06-30',
    });
  });

  test('of a city-level unit is counted by the city', () => {
    expect(named('2023-07-01', { applicant: '3306' })?.code).toBe('3306-2023-0007');
  });

  test.each([
    ['2024-01-01', '2026-12-31'],
    ['2024-02-29', '2027-02-28'],
    ['2024-03-01', '2027-02-28'],
    ['2025-03-01', '2028-02-29'],
  ])('of %s is valid until %s', (date, until) => {
    expect(named(date)?.validUntil).toBe(until);
  });
});

describe('keeping', () => {
  const kept = (now: string, validUntil = award.validUntil) =>
    moved('reviewing', 'keep', {
      actor: reviewer,
      context: { now: noonOf(now) },
      changes: { award: { ...award, validUntil } },
    });

  test('early keeps the term; within its last days, or after them, it is good for another', () => {
    const until = (now: string) => kept(now).after?.award?.validUntil;
    expect(['2023-06-02', '2025-11-29'].map(until)).toEqual(['2026-05-29', '2026-05-29']);
    expect(['2025-11-30', '2026-05-29', '2026-06-10'].map(until)).toEqual(['2029-05-29', '2029-05-29', '2029-05-29']);
  });

  test('changes nothing else of the award, and tells the register', () => {
    const { after, cell } = kept('2026-05-01');
    expect(after?.award).toEqual({ ...award, validUntil: '2029-05-29' });
    expect(cell).toMatchObject({
      naming: false,
      is: { code: award.code, standing: 'named', validUntil: '2029-05-29' },
    });
  });

  test.each([
    ['2027-02-28', '2030-02-28'],
    ['2028-02-29', '2031-02-28'],
  ])('from %s on, three years more end on %s', (validUntil, until) => {
    expect(kept(validUntil, validUntil).after?.award?.validUntil).toBe(until);
  });

  test('is done with what was mended', () => {
    const rectification = applicationIn('rectifying').rectification;
    const changes = rectification ? { rectification } : {};
    expect('rectification' in after('reviewing', 'keep', { actor: reviewer, changes })).toBe(false);
  });

  test('without an award keeps nothing', () => {
    const changes = { award: undefined } as never;
    expect(after('reviewing', 'keep', { actor: reviewer, changes, context: exampleContext() }).award).toBeUndefined();
  });
});

import { expect, test } from 'vitest';
import { currentOf, currentProgramme, inProgramme, noticeDays } from '../../../../functions/web/reading/programme.ts';
import { loadPolicy, type Policy } from '../../../../shared/data/load.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';

const policy = loadPolicy('3306');
const [known] = policy.programmes();
const next = { ...known, id: '2024', window: { opens: '2024-01-01', closes: '2024-12-31' } };
const both = {
  ...policy,
  programmes: () => [known, next],
  programme: (id: string) => ({ '2023': known, '2024': next })[id],
};

const meant = (day: string, current?: string) =>
  currentProgramme({ ...both, current } as Policy, `${day}T08:00:00+08:00`).id;

test.each([
  ['the one whose window holds today, though next year’s is there already', '2023-11-20', '2023'],
  ['the next one from its first day in Shanghai', '2024-01-01', '2024'],
  ['the one that closed last when all are over', '2030-01-01', '2024'],
  ['the first to open before any has', '2020-01-01', '2023'],
])('the programme that is meant is %s', (_, day, expected) => {
  expect(meant(day)).toBe(expected);
});

test('a programme that was chosen for the registry is meant whatever the day, if there is one of that name', () => {
  expect([meant('2024-06-01', '2023'), meant('2023-06-01', '2024'), meant('2023-06-01', '1999')]).toEqual([
    '2023',
    '2024',
    '2023',
  ]);
});

test('the last moment of a window in Shanghai is still of it', () => {
  const at = (now: string) => currentProgramme(both as Policy, now).id;
  expect([at('2023-12-31T15:59:59.999Z'), at('2023-12-31T16:00:00.000Z')]).toEqual(['2023', '2024']);
});

test('programmes of another line are never meant by themselves, and each line has its own', () => {
  const eco = { ...next, id: 'eco', line: 'eco', window: { opens: '2023-06-01', closes: '2023-09-30' } };
  const all = [known, next, eco] as const;
  const now = '2023-08-01T00:00:00Z';
  expect(currentProgramme({ ...both, programmes: () => all } as Policy, now).id).toBe('2023');
  const lines = ['zero-waste', 'eco', 'none'].map((line) => currentOf(all as readonly Programme[], line, now)?.id);
  expect(lines).toEqual(['2023', 'eco', undefined]);
});

test('a calendar has to reach as far as the longest notice of the programmes that stand now', () => {
  const { terms } = known as Programme;
  const eco = { ...next, id: 'eco', line: 'eco', terms: { ...terms, noticeWorkingDays: 9 } };
  const told = (all: readonly unknown[]) =>
    noticeDays({ ...both, programmes: () => all } as Policy, '2023-08-01T00:00:00Z');
  expect([told([known, next]), told([known, next, eco])]).toEqual([terms.noticeWorkingDays, 9]);
});

test('only a page of another programme than the current one names it', () => {
  const site = { policy: both as unknown as Policy, now: () => '2023-08-01T00:00:00Z' };
  expect(['2023', '2024'].map((id) => inProgramme(site, '/reports', id))).toEqual([
    '/reports',
    '/reports?programme=2024',
  ]);
});

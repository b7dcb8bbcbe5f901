import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { State } from '../../../../shared/domain/application/application.ts';
import { brokenSeals } from '../../../../shared/domain/trail/days.ts';
import { cutoffAt, type Line, linkAt, sealOf } from '../../../../shared/domain/trail/seal.ts';

const line = (application: string, version: number, at: string, to: State | 'gone', hash = `h${version}`): Line => ({
  application,
  version,
  at: `2023-06-0${at}T00:00:00.000Z`,
  to,
  hash,
});
const a = [line('a', 1, '1', 'draft'), line('a', 2, '2', 'submitted'), line('a', 3, '4', 'screening')];
const b = [line('b', 1, '1', 'draft'), line('b', 2, '3', 'draft'), line('b', 3, '5', 'submitted')];
const c = [line('c', 1, '1', 'draft'), line('c', 2, '2', 'gone')];
const at = (day: string) => `2023-06-0${day}T12:00:00.000Z`;

test('a trail is taken at its last line before the cutoff', () => {
  const taken = ['1', '2', '3', '4'].map((day) => linkAt(a, at(day)));
  const link = (version: number) => ({ application: 'a', version, hash: `h${version}` });
  expect(taken).toEqual([undefined, link(2), link(2), link(3)]);
});

test('what was a draft at the cutoff, or not there yet, or had been deleted, is left out', () => {
  expect([linkAt(b, at('3')), linkAt(b, '2023-05-01'), linkAt(c, at('3')), linkAt([], at('3'))]).toEqual(
    Array.from({ length: 4 }),
  );
});

test('the digest is over the lines of all, in the order of the ids', () => {
  const links = [a, b].flatMap((lines) => linkAt(lines, at('9')) ?? []);
  const digest = createHash('sha256').update('a 3 h3\nb 3 h3\n').digest('hex');
  expect(sealOf(at('9'), links)).toEqual({ cutoff: at('9'), applications: 2, digest });
  expect(sealOf(at('9'), links.toReversed()).digest).toBe(digest);
});

test('the cutoff lies a minute back', () => {
  expect(cutoffAt('2023-06-01T00:00:30.000Z')).toBe('2023-05-31T23:59:30.000Z');
});

const sealed = (day: string) => ({
  day: `2023-06-0${day}`,
  chain: sealOf(
    at(day),
    [a, b, c].flatMap((lines) => linkAt(lines, at(day)) ?? []),
  ),
});
const days = ['2', '4', '6'].map(sealed);
const differs = (day: string, was: number, found: number) => ({
  fault: 'seal-differs',
  day: `2023-06-0${day}`,
  at: at(day),
  sealed: was,
  found,
});

test('the trails as they are make every seal again, and days without one are passed over', () => {
  expect(brokenSeals([...days, { day: '2023-06-07' }], [a, b, c])).toEqual([]);
});

test('a trail that is cut short breaks the seals made since', () => {
  expect(brokenSeals(days, [a.slice(0, 2), b, c])).toEqual([differs('4', 1, 1), differs('6', 2, 2)]);
});

test('a trail that was written anew breaks every seal over it', () => {
  const anew = a.map((one) => ({ ...one, hash: `n${one.version}` }));
  expect(brokenSeals(days, [anew, b, c]).map(({ day }) => day)).toEqual(['2023-06-02', '2023-06-04', '2023-06-06']);
});

test('an application that was removed with all its lines is missed', () => {
  expect(brokenSeals(days, [a, c])).toEqual([differs('6', 2, 1)]);
});

test('a line that is dated back breaks the seals of the days it was not there', () => {
  const late = [...a, line('a', 4, '3', 'assessing')];
  expect(brokenSeals(days, [late, b, c]).map(({ day }) => day)).toEqual(['2023-06-04', '2023-06-06']);
});

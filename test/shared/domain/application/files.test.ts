import { describe, expect, test } from 'vitest';
import { MOST_FILES } from '../../../../shared/domain/evidence/evidence.ts';
import { noonOf, reviewer, secondReviewer, submitter } from '../examples.ts';
import { INPUTS } from './moves.ts';
import { FILE, SITE_FILE } from './stages.ts';
import { after, bad, moved, tried } from './tried.ts';

const evidence = { e1: FILE, e2: SITE_FILE };
const brought = INPUTS.attach.evidence;
const now = noonOf('2023-06-01');

describe('a file', () => {
  test('is kept with who brought it and when; a reviewer’s is from the site', () => {
    const own = after('draft', 'attach', { actor: submitter }).evidence;
    expect(own).toEqual({ e1: FILE, e3: { ...brought, by: submitter.email, at: now } });
    const site = after('assessing', 'attach', { actor: reviewer }).evidence;
    expect(site).toEqual({ e1: FILE, e3: { ...brought, by: reviewer.email, at: now, site: true } });
  });

  test('is for an indicator of the standard', () => {
    const input = { evidence: { ...brought, indicator: 'elsewhere' } };
    expect(tried('draft', 'attach', { actor: submitter, input })).toEqual(bad(['indicator', 'unknown-indicator']));
  });

  test('has no room beside the most that there may be', () => {
    const files = (n: number) =>
      Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}`, { ...FILE, id: `f${i}` }]));
    const filled = (n: number) => tried('draft', 'attach', { actor: submitter, changes: { evidence: files(n) } });
    expect(filled(MOST_FILES - 1)).toBe('draft');
    expect(filled(MOST_FILES)).toEqual({ refused: 'too-many-files', facts: { most: MOST_FILES } });
  });

  test('does not take the place of another', () => {
    const input = { evidence: { ...brought, id: 'e1' } };
    expect(tried('assessing', 'attach', { actor: reviewer, input, changes: { evidence } })).toMatchObject({
      refused: 'bad-input',
    });
  });

  test('is no news when the applicant brings it, and is when a reviewer does', () => {
    const quiet = [moved('draft', 'attach', { actor: submitter }), moved('assessing', 'attach', { actor: reviewer })];
    expect(quiet.map(({ event }) => event.quiet)).toEqual([true, undefined]);
  });
});

describe('removing', () => {
  const none = bad(['evidence', 'not-a-choice']);
  const remove = (id: string, actor = submitter) =>
    tried(actor.role === 'submitter' ? 'rectifying' : 'assessing', 'detach', {
      actor,
      input: { evidence: id },
      changes: { evidence },
    });

  test('is for a township of what it brought, and for a reviewer of their own', () => {
    expect([remove('e1'), remove('e2', secondReviewer)]).toEqual(['rectifying', 'assessing']);
    expect([remove('e2'), remove('e9'), remove('e1', secondReviewer), remove('e2', reviewer)]).toEqual([
      none,
      none,
      none,
      none,
    ]);
  });

  test('leaves the others', () => {
    const left = after('rectifying', 'detach', { actor: submitter, input: { evidence: 'e1' }, changes: { evidence } });
    expect(left.evidence).toEqual({ e2: SITE_FILE });
  });
});

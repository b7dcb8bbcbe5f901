import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATES } from '../../../../shared/domain/application/application.ts';
import type { UnitKind } from '../../../../shared/domain/standard/indicator.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { exampleStandard } from '../examples.ts';
import { broken } from './invariants.ts';
import { type Step, setOut, steps, tryStep, type Walk } from './walk.ts';

/** The walks take two or three seconds; a busy machine may take longer. */
const TIME_LIMIT = 60_000;
const MOST_STEPS = 24;
const KINDS: readonly UnitKind[] = ['named', 'village'];

/** Follows the steps until they end or the application is gone; tells the invariants broken and all that was met. */
function follow(kind: UnitKind, path: readonly Step[], met: Set<string>): string[] {
  const standard = deepFreeze(exampleStandard({ unit: kind }));
  let walk: Walk = setOut(standard);
  for (const step of path) {
    if (!walk.application) break;
    const tried = tryStep({ ...walk, application: walk.application }, step, standard);
    walk = tried.walk;
    met.add('refused' in tried ? tried.refused : (walk.application?.state ?? 'gone'));
    const failures = 'change' in tried ? broken(tried.change) : [];
    if (failures.length > 0) return failures;
  }
  return [];
}

test(
  'no walk of any members with any inputs breaks an invariant, and walks meet every state and refusal',
  () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), steps(exampleStandard(), MOST_STEPS), (kind, path) => {
        expect(follow(kind, path, met)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    const refusals = [
      'not-your-role',
      'not-your-township',
      'wrong-state',
      'window-closed',
      'incomplete',
      'bad-input',
      'reason-missing',
      'own-submission',
      'scores-incomplete',
      'vetoed',
      'required-not-met',
      'below-three-stars',
      'star-above-band',
      'lower-star-needs-reason',
      'signed-by-proposer',
    ];
    expect([...met].sort()).toEqual(['gone', ...STATES, ...refusals].sort());
  },
  TIME_LIMIT,
);

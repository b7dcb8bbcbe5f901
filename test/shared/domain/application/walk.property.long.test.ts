import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATES } from '../../../../shared/domain/application/application.ts';
import { firstBroken } from '../../../../shared/domain/application/chain.ts';
import { TRANSITION_NAMES } from '../../../../shared/domain/application/transitions.ts';
import { exampleStandard } from '../examples.ts';
import { broken } from './invariants.ts';
import { type Ground, type Step, setOut, steps, tryStep, type Walk } from './walk.ts';

/** The walks take some seconds; a busy machine may take longer. */
const TIME_LIMIT = 120_000;
const MOST_STEPS = 48;

/** The city files no villages. */
const places = fc.constantFrom(
  ...(['named', 'village', 'named', 'village'] as const).map((kind) => ({ kind, applicant: '330602001' as const })),
  { kind: 'named' as const, applicant: '3306' as const },
);
const grounds: fc.Arbitrary<Ground> = fc
  .record({ place: places, screening: fc.boolean(), graceDays: fc.constantFrom(0, 4) })
  .map(({ place, ...rest }) => ({ ...place, ...rest }));

/** Everything that some walk came across. */
interface Met {
  readonly states: Set<string>;
  readonly transitions: Set<string>;
  readonly refusals: Set<string>;
}

/** Follows the steps until they end or the application is gone; tells the invariants broken and all that was met. */
function follow(ground: Ground, path: readonly Step[], met: Met): string[] {
  let walk: Walk = setOut(ground);
  for (const step of path) {
    if (!walk.application) break;
    const tried = tryStep({ ...walk, application: walk.application }, step, ground);
    walk = tried.walk;
    if ('refused' in tried) {
      met.refusals.add(tried.refused);
      continue;
    }
    met.states.add(walk.application?.state ?? 'gone');
    met.transitions.add(tried.change.transition);
    const failures = broken(tried.change);
    if (failures.length > 0) return [tried.change.transition, ...failures];
  }
  const { application, books } = walk;
  return application && firstBroken(books.events, application.head) ? ['the chain is broken'] : [];
}

/** Those that a decision of an application can give; the others are of requests, batches and the store. */
const REFUSALS = [
  'assessment-begun',
  'not-your-role',
  'not-your-township',
  'not-your-district',
  'wrong-state',
  'window-closed',
  'incomplete',
  'bad-input',
  'reason-missing',
  'scores-incomplete',
  'vetoed',
  'required-not-met',
  'below-three-stars',
  'star-above-band',
  'lower-star-needs-reason',
  'signed-by-proposer',
  'own-submission',
  'in-conflict',
  'recused',
  'judged-already',
  'not-assigned',
  'not-a-reviewer',
  'assignee-in-conflict',
  'screened-first',
  'not-screened',
  'signed-already',
  'not-signed-yet',
  'item-state',
  'item-not-closed',
  'signed-by-closer',
  'bad-deadline',
  'notice-runs',
  'notice-too-short',
  'notice-over',
  'named-already',
  'not-due',
  'grace-over',
];

test(
  'no walk of anybody with any inputs breaks an invariant, and walks meet every state and transition',
  () => {
    const met: Met = { states: new Set(['draft']), transitions: new Set(), refusals: new Set() };
    fc.assert(
      fc.property(grounds, steps(exampleStandard(), MOST_STEPS), (ground, path) => {
        expect(follow(ground, path, met)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect([...met.states].sort()).toEqual(['gone', ...STATES].sort());
    expect([...met.transitions].sort()).toEqual(TRANSITION_NAMES.toSorted());
    expect([...met.refusals].filter((refused) => !REFUSALS.includes(refused))).toEqual([]);
  },
  TIME_LIMIT,
);

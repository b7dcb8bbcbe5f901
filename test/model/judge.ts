import type { RefusalCode } from '../../shared/domain/refusal.ts';
import { after } from './effects.ts';
import { disagree, met } from './met.ts';
import { type Ask, type Case, held, type Model } from './model.ts';
import type { Came } from './plans.ts';
import { against, type Family } from './rules.ts';

export interface Asked {
  readonly ask: Ask;
  readonly came: Came;
}
/** One application through what was asked of it at once: how it stood after each change that was made. */
export interface Way {
  readonly stood: readonly [Case, ...Case[]];
  readonly made: readonly { readonly ask: Ask; readonly before: Case }[];
  readonly open: readonly Asked[];
}

const FAMILIES: Partial<Record<RefusalCode, Family>> = {
  'not-a-member': 'member',
  'idempotency-key-reused': 'key',
  'not-found': 'unseen',
  'stale-version': 'stale',
  'not-your-role': 'role',
  ...all(
    'state',
    'assessment-begun',
    'wrong-state',
    'screened-first',
    'not-screened',
    'signed-already',
    'not-signed-yet',
    'item-state',
  ),
  ...all('state', 'item-not-closed', 'named-already', 'notice-called-off'),
  ...all('people', 'own-submission', 'recused', 'in-conflict', 'judged-already', 'signed-by-proposer', 'not-assigned'),
  ...all('people', 'signed-by-closer', 'assignee-in-conflict', 'not-a-reviewer'),
  ...all('input', 'bad-input', 'reason-missing', 'incomplete', 'vetoed', 'bad-deadline'),
  ...all('time', 'window-closed', 'grace-over', 'notice-runs', 'notice-over', 'not-due'),
  'unit-already-applied': 'unit',
};
function all(family: Family, ...codes: RefusalCode[]): Partial<Record<RefusalCode, Family>> {
  return Object.fromEntries(codes.map((code) => [code, family]));
}

/** What was made took no unit that was taken; what was not made has a reason that held at some moment. */
export function judge({ stood, made, open }: Way, today: string, rivalsOf: (unit: string) => Rivals): void {
  for (const { ask, before } of made) {
    const unit = held(after(before, ask, today));
    if (unit && unit !== held(before) && rivalsOf(unit) === 'always')
      disagree(ask, before, 'took a unit that is taken');
  }
  for (const { ask, came } of open) {
    if ('refused' in came) met.refusals.add(came.refused);
    if ('whole' in came) met.refusals.add(came.whole);
    const families = stood.flatMap((a) => against(a, ask, today));
    const isTaken = () => wantsTaken(stood, ask, today, rivalsOf);
    const fault = faultIn(came, families, stood, isTaken);
    if (fault) disagree(ask, stood.at(-1) as Case, `${fault}; against it stands ${families.join(', ') || 'nothing'}`);
  }
}

function faultIn(
  came: Came,
  families: readonly Family[],
  stood: readonly Case[],
  isTaken: () => boolean,
): string | undefined {
  if ('same' in came) return undefined;
  if ('repeated' in came) return families.includes('again') ? undefined : 'was taken for a repetition';
  if ('made' in came) return `made v${came.made}, of which there is no line`;
  if ('whole' in came) return undefined;
  if ('batch' in came) return stood.some(({ batch }) => batch === came.batch) ? undefined : `is not in ${came.batch}`;
  if ('perhaps' in came) return families.length > 0 ? undefined : 'was not made';
  return isReason(came.refused, families, isTaken) ? undefined : `was refused as ${came.refused}`;
}

const isReason = (refused: RefusalCode | 'some', families: readonly Family[], isTaken: () => boolean): boolean => {
  if (refused === 'some') return families.length > 0;
  const family = FAMILIES[refused];
  return family === 'unit' ? isTaken() : family !== undefined && families.includes(family);
};

type Rivals = 'never' | 'sometimes' | 'always';

const wantsTaken = (stood: readonly Case[], ask: Ask, today: string, rivalsOf: (unit: string) => Rivals) =>
  stood.some((a) => {
    const unit = against(a, ask, today).length === 0 ? held(after(a, ask, today)) : undefined;
    return unit !== undefined && unit !== held(a) && rivalsOf(unit) !== 'never';
  });

/** Whether another application had a unit all the while, for some of it, or not at all. */
export function rivals({ cases }: Model, ways: ReadonlyMap<string, Way>, id: string, unit: string): Rivals {
  const others = [...cases.values()]
    .filter((other) => other.id !== id)
    .map((other) => ways.get(other.id)?.stood ?? [other]);
  if (others.some((stood) => stood.every((a) => held(a) === unit))) return 'always';
  return others.some((stood) => stood.some((a) => held(a) === unit)) ? 'sometimes' : 'never';
}

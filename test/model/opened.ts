import type { Moved } from '../../functions/web/changing/move.ts';
import { isRefusal, type Refusal, type RefusalCode } from '../../shared/domain/refusal.ts';
import { CAST, isMember } from './cast.ts';
import { labelOf } from './effects.ts';
import { Disagreement, met } from './met.ts';
import type { Model } from './model.ts';
import type { Done, Opening, Plan } from './plans.ts';

type Opened = { readonly opens: Opening; readonly opened: Moved | Refusal };

function settleOpening(model: Model, { opens, opened }: Opened): void {
  const { who, key, category, name } = opens;
  const known = model.opened.get(`${who} ${key}`);
  // A village is named by its place.
  const said = category === 'village' ? category : JSON.stringify([category, name]);
  if (isRefusal(opened)) {
    met.refusals.add(opened.refused);
    if (!mayRefuse(model, opens, opened.refused, said)) throw new Disagreement(`not opened: ${opened.refused}`);
    return;
  }
  const { application, repeated } = opened;
  const expected = known ? known.said === said && repeated && known.id === application?.id : !repeated;
  if (!application || !expected) throw new Disagreement(`opened ${application?.id}, repeated: ${repeated}`);
  if (known) return;
  met.transitions.add('create');
  met.states.add('draft');
  model.opened.set(`${who} ${key}`, { id: application.id, said });
  model.sent.push({ kind: 'open', wish: opens });
  model.cases.set(application.id, {
    ...{ id: application.id, label: `${who}/${key}`, state: 'draft', version: 1, category },
    ...{ applicant: CAST[who]?.division ?? '', unit: category === 'village' ? 'V' : labelOf(name), whole: false },
    ...{
      filers: [who],
      assigned: [],
      recused: [],
      looked: false,
      items: [],
      until: {},
      objections: 0,
      files: {},
      keys: {},
    },
  });
}

function mayRefuse(
  { opened, cases, today }: Model,
  { who, key }: Opening,
  refused: RefusalCode,
  said: string,
): boolean {
  const known = opened.get(`${who} ${key}`);
  switch (refused) {
    case 'not-a-member':
      return !isMember(who);
    case 'not-your-role':
      return CAST[who]?.role !== 'submitter';
    case 'window-closed':
      return today > '2023-12-31';
    case 'idempotency-key-reused':
      return known !== undefined && known.said !== said;
    // It was opened and has been deleted since.
    case 'not-found':
      return known !== undefined && cases.get(known.id)?.state === 'gone';
    default:
      return false;
  }
}

/** Brings the drafts that were opened into the model; of several that opened the same one, the one that did comes first: by it the others are judged. */
export function settleOpenings(model: Model, plans: readonly Plan[], done: readonly Done[]): void {
  const all = plans.flatMap(({ opens }, n) => (opens && done[n]?.opened ? [{ opens, opened: done[n].opened }] : []));
  const isFirst = ({ opened }: Opened) => !isRefusal(opened) && !opened.repeated;
  for (const one of [...all.filter(isFirst), ...all.filter((each) => !isFirst(each))]) settleOpening(model, one);
}

import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../../../shared/data/load.ts';
import { standardFile } from '../../../../shared/data/standard-file.ts';
import { compareStandards } from '../../../../shared/domain/policy/compare-standards.ts';
import { faultsOf, plainSum } from '../../../../shared/domain/policy/standard-check.ts';
import { type Fields, standardDraftOf, standardJson } from '../../../../shared/domain/policy/standard-draft.ts';
import { edited, withIndicator } from '../../../../shared/domain/policy/standard-edit.ts';
import type { Standard } from '../../../../shared/domain/standard/indicator.ts';

const policy = loadPolicy('3306');
const shop = policy.standard('shop') as Standard;
const draft = standardDraftOf(shop);
const isSound = (one: typeof draft) => v.is(standardFile, standardJson(one, { category: 'shop', version: 2 }));

test('every standard taken apart for the editor and put together again is the same, and has no fault', () => {
  for (const standard of policy.everyStandard()) {
    const taken = standardDraftOf(standard);
    expect(v.parse(standardFile, standardJson(taken, standard))).toEqual(standard);
    expect(faultsOf(taken)).toEqual([]);
  }
});

test('whatever is taken out or changed, the live check finds a fault where the file’s check does', () => {
  const places = draft.sections.flatMap(({ indicators }, s) => indicators.map((_, i) => [s, i] as const));
  const change = fc.record({
    at: fc.constantFrom(...places),
    fields: fc.record(
      {
        points: fc.constantFrom('0', '1', '5', '10'),
        veto: fc.constant('1'),
        bonus: fc.constant('1'),
        required: fc.constant('1'),
        id: fc.constantFrom('a', 'b'),
      },
      { requiredKeys: [] },
    ),
  });
  const all = { kind: 'all-or-nothing' };
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
      const changed = changes.reduce((one, { at: [s, i], fields }) => {
        const before = one.sections[s]?.indicators[i] ?? {};
        return withIndicator(one, [s, i], { ...before, ...all, ...(fields as Fields) });
      }, draft);
      expect(faultsOf(changed).length === 0).toBe(isSound(changed));
    }),
    { numRuns: 100 },
  );
});

describe('a button of the editor', () => {
  const ids = (one: typeof draft, section: number) => one.sections[section]?.indicators.map(({ id }) => id);
  const own = ids(draft, 1) ?? [];

  test('moves an indicator, and at the end does nothing', () => {
    expect(ids(edited(draft, 'down.1.0'), 1)).toEqual([own[1], own[0], ...own.slice(2)]);
    expect(ids(edited(edited(draft, 'down.1.0'), 'up.1.1'), 1)).toEqual(own);
    for (const nothing of ['up.1.0', 'down.1.99', 'up.99.0', 'no', '']) expect(edited(draft, nothing)).toEqual(draft);
  });

  test('adds and takes out indicators and sections', () => {
    expect(ids(edited(draft, 'remove.1.0'), 1)).toEqual(own.slice(1));
    expect(ids(edited(draft, 'add.1'), 1)).toEqual([...own, undefined]);
    expect(edited(draft, 'add-section').sections.length).toBe(draft.sections.length + 1);
    expect(edited(draft, 'remove.0').sections).toEqual(draft.sections.slice(1));
  });
});

test('two versions are compared by the ids of their indicators', () => {
  const [first, second] = draft.sections[1]?.indicators ?? [];
  const more = withIndicator(draft, [1, 0], { ...first, points: '1' });
  const after = edited(withIndicator(more, [1, 1], { ...second, id: 'brand-new' }), 'down.1.2');
  const told = compareStandards(draft, after);
  expect([told.added.map(({ id }) => id), told.removed.map(({ id }) => id)]).toEqual([['brand-new'], [second?.id]]);
  expect(told.changed.map(({ fields, changes }) => [fields.id, changes])).toEqual([
    [first?.id, [{ place: 'points', before: first?.points, after: '1' }]],
  ]);
  const sum = plainSum(draft.sections[1]?.indicators ?? []);
  expect(told.sections).toEqual([
    { id: draft.sections[1]?.fields.id, before: sum, after: sum - (Number(first?.points) - 1) * 100 },
  ]);
  expect(compareStandards(draft, draft)).toEqual({ general: [], sections: [], added: [], removed: [], changed: [] });
});

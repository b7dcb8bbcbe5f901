import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changeViews,
  MOST_VIEWS,
  NO_VIEWS,
  type ViewChange,
  type Views,
} from '../../../../shared/domain/queue/views.ts';
import { isRefusal } from '../../../../shared/domain/refusal.ts';

const name = fc.constantFrom(
  '待办',
  ' 待办 ',
  '越城',
  '三星',
  '',
  '名'.repeat(21),
  ...Array.from({ length: 22 }, (_, n) => `v${n}`),
);
const change: fc.Arbitrary<ViewChange> = fc.oneof(
  fc.record({ kind: fc.constant('keep' as const), name, query: fc.constantFrom('state=assessing', 'state=') }),
  fc.record({ kind: fc.constant('rename' as const), name, to: name }),
  fc.record({ kind: fc.constantFrom('drop' as const, 'open' as const), name }),
);

test('whatever is changed, names stay different and readable, there are not too many, and one at most opens first', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const last = changes.reduce((views: Views, one) => {
        const changed = changeViews(views, one);
        return isRefusal(changed) ? views : changed;
      }, NO_VIEWS);
      const names = last.all.map((view) => view.name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((one) => one.trim() === one && one.length >= 1 && one.length <= 20)).toBe(true);
      expect(names.length <= MOST_VIEWS && last.all.filter(({ first }) => first).length <= 1).toBe(true);
    }),
  );
});

const kept = (views: Views, ...names: string[]) =>
  names.reduce((all, one) => changeViews(all, { kind: 'keep', name: one, query: 'state=' }) as Views, views);

test('a view kept under its name again is written anew, and stays the first', () => {
  const opened = changeViews(kept(NO_VIEWS, '甲', '乙'), { kind: 'open', name: '甲' }) as Views;
  expect(changeViews(opened, { kind: 'keep', name: '甲', query: 'state=named' })).toEqual({
    version: 4,
    all: [
      { name: '甲', query: 'state=named', first: true },
      { name: '乙', query: 'state=' },
    ],
  });
});

test('a view too many is refused, and so is a name that another has', () => {
  const full = kept(NO_VIEWS, ...Array.from({ length: MOST_VIEWS }, (_, n) => `v${n}`));
  expect(changeViews(full, { kind: 'keep', name: '又一', query: '' })).toEqual({
    refused: 'too-many-views',
    facts: { most: MOST_VIEWS },
  });
  expect(changeViews(full, { kind: 'rename', name: 'v1', to: 'v2' })).toEqual({
    refused: 'bad-input',
    problems: [{ field: 'name', fault: 'not-a-choice' }],
  });
});

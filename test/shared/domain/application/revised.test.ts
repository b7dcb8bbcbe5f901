import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Application, Unit } from '../../../../shared/domain/application/application.ts';
import { changesBetween } from '../../../../shared/domain/application/changed.ts';
import type { ApplicationEvent } from '../../../../shared/domain/application/event.ts';
import { fieldsOf } from '../../../../shared/domain/application/merge.ts';
import { isChanged, revisionOf } from '../../../../shared/domain/application/revised.ts';
import type { Evidence } from '../../../../shared/domain/evidence/evidence.ts';

type Filed = Pick<Application, 'unit' | 'self' | 'evidence' | 'returned'>;
const INDICATORS = ['ledger', 'bins'] as const;
const text = fc.constantFrom('', '甲', '乙');
/** A file is what it is: under one id there is never another. */
const FILES: readonly Evidence[] = ['a', 'b', 'c', 'd'].map(
  (id, n) =>
    ({ id, name: `${id}.pdf`, indicator: INDICATORS[n % 2], ...(id === 'd' && { site: true }) }) as unknown as Evidence,
);
const filed: fc.Arbitrary<Filed> = fc.record({
  unit: fc.record({ name: text, phone: text }) as fc.Arbitrary<Unit>,
  self: fc.dictionary(
    fc.constantFrom(...INDICATORS),
    fc.record({ value: text, notApplicable: fc.constant(true), note: text }, { requiredKeys: [] }),
  ),
  evidence: fc.subarray([...FILES]).map((files) => Object.fromEntries(files.map((file) => [file.id, file]))),
});

const AT = '2023-06-01T00:00:00.000Z';
const returned = { by: '', at: AT, reason: '缺件', until: '2023-06-16', indicators: { ledger: '补台账' } };

/** The lines that lead from one to the next, each made by a move; from version 2 on. */
function linesOf(all: readonly Filed[], moves: readonly string[]): ApplicationEvent[] {
  return moves.map((transition, n) => ({
    ...{ version: n + 2, transition, at: AT, detail: { reason: '缺件' } },
    changes: changesBetween(all[n] as Application, all[n + 1] as Application),
  })) as unknown as ApplicationEvent[];
}
/** Filed, returned, saved as often as there are contents, and handed in again. */
function corrected(first: Filed, saved: readonly Filed[]) {
  const last = saved.at(-1) ?? first;
  const open = [first, ...saved].map((each) => ({ ...each, returned }));
  const moves = ['return', ...saved.map(() => 'save'), 'submit'];
  return { last, lines: linesOf([first, ...open, last], moves) };
}
const revised = (now: Filed, lines: readonly ApplicationEvent[]) => revisionOf(now as Application, lines);

const said = ({ unit, self }: Filed) => fieldsOf({ unit, answers: self });
/** What differs between two, told apart from how it came about. */
function differing(was: Filed, now: Filed) {
  const [before, after] = [said(was), said(now)];
  const other = (field: string) => (before.get(field) ?? '') !== (after.get(field) ?? '');
  const files = ({ evidence }: Filed, id: string) =>
    Object.values(evidence)
      .filter((file) => file.indicator === id && !file.site)
      .map((file) => file.id)
      .sort();
  return {
    unit: ['name', 'phone'].filter((name) => other(`unit.${name}`)),
    indicators: INDICATORS.filter(
      (id) =>
        other(`answers.${id}`) ||
        other(`answers.${id}.note`) ||
        JSON.stringify(files(was, id)) !== JSON.stringify(files(now, id)),
    ),
  };
}

test('what is marked is what differs from what was filed before the return, however often it was saved', () => {
  fc.assert(
    fc.property(filed, fc.array(filed, { maxLength: 4 }), (first, saved) => {
      const { last, lines } = corrected(first, saved);
      const found = revised(last, [...lines].reverse());
      const marked = INDICATORS.filter((id) => {
        const one = found?.indicators.get(id);
        return one !== undefined && isChanged(one);
      });
      expect({ unit: found?.unit, indicators: marked }).toEqual(differing(first, last));
    }),
  );
});

const NOTHING: Filed = { unit: { name: '', phone: '' } as Unit, self: {}, evidence: {} };
const [a, b, c] = FILES as [Evidence, Evidence, Evidence];

test('an indicator tells what was asked, what it said before and which files came and went', () => {
  const first = { ...NOTHING, self: { ledger: { value: '1' } }, evidence: { a } };
  const { last, lines } = corrected(first, [{ ...NOTHING, self: { ledger: { value: '2' } }, evidence: { b, c } }]);
  const found = revised(last, lines);
  expect([found?.asked, found?.reason, Object.fromEntries(found?.indicators ?? [])]).toEqual([
    'return',
    '缺件',
    {
      ledger: { remark: '补台账', before: { value: '1' }, answered: true, brought: [c], removed: ['a.pdf'] },
      bins: { remark: '', before: undefined, answered: false, brought: [b], removed: [] },
    },
  ]);
});

test('what was asked for and left as it was is told, and is no change', () => {
  const { last, lines } = corrected(NOTHING, []);
  const ledger = revised(last, lines)?.indicators.get('ledger');
  expect([ledger?.remark, ledger && isChanged(ledger)]).toEqual(['补台账', false]);
});

test('until it is handed in again nothing is told, nor of what was never returned or is named since', () => {
  const saved = { ...NOTHING, self: { ledger: { value: '2' } } };
  const { last, lines } = corrected(NOTHING, [saved]);
  const named = linesOf([last, last], ['name']).map((line) => ({ ...line, version: 9 }));
  expect([
    revised(last, lines.slice(0, -1)),
    revised(last, linesOf([NOTHING, saved], ['save'])),
    revised(last, [...lines, ...named]),
  ]).toEqual([undefined, undefined, undefined]);
});

test('in a rectification what was brought since it was asked for is told at once, and asks of the return before it are not', () => {
  const { last, lines } = corrected(NOTHING, []);
  const now = { ...last, evidence: { a } };
  const more = linesOf([last, last, now], ['rectify', 'attach']).map((line) => ({
    ...line,
    version: line.version + 8,
  }));
  const found = revised(now, [...lines, ...more]);
  expect([found?.asked, [...(found?.indicators.keys() ?? [])]]).toEqual(['rectify', ['ledger']]);
});

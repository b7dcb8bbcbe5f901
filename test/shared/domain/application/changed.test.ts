import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { type Changed, changesBetween } from '../../../../shared/domain/application/changed.ts';
import { applicationIn } from './stages.ts';
import { stops, trail } from './trail.ts';

/** Every value of an application by where it stands; told apart from the code under test. */
function values(application: Application | undefined): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const walk = (value: unknown, path: readonly string[]): void => {
    if (value === null || typeof value !== 'object') found[path.join('.')] = value;
    else for (const name of Object.keys(value)) walk((value as Record<string, unknown>)[name], [...path, name]);
  };
  const { version: _v, head: _h, since: _s, updatedAt: _u, state: _t, ...rest } = application ?? {};
  walk(rest, []);
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function applied(before: Record<string, unknown>, changes: readonly Changed[]): Record<string, unknown> {
  const after = { ...before };
  for (const change of changes) {
    if ('after' in change) after[change.field] = change.after;
    else delete after[change.field];
  }
  return after;
}

const some = fc.constantFrom(undefined, ...stops);

test('the changes made to what was before give what is after', () => {
  fc.assert(
    fc.property(some, some, (before, after) => {
      expect(applied(values(before), changesBetween(before, after))).toEqual(values(after));
    }),
  );
});

test('the changes tell what was, so that they can be undone', () => {
  fc.assert(
    fc.property(some, some, (before, after) => {
      const changes = changesBetween(before, after);
      const undone = changes.map(({ field, ...c }) => ({ field, ...('before' in c && { after: c.before }) }));
      expect(applied(values(after), undone)).toEqual(values(before));
    }),
  );
});

test('the lines of a trail, one after the other, give the application as it is', () => {
  const rebuilt = trail.reduce<Record<string, unknown>>((sofar, { event }) => applied(sofar, event.changes), {});
  expect(rebuilt).toEqual(values(stops.at(-1)));
});

test('nothing that is the same is told, and nothing that every change writes', () => {
  const before = applicationIn('draft');
  expect(changesBetween(before, before)).toEqual([]);
  const head = { version: 6, head: 'x', since: '', updatedAt: '', state: 'submitted' } as const;
  expect(changesBetween(before, { ...before, ...head })).toEqual([]);
});

test('each change is told value by value, in the order of names', () => {
  const before = applicationIn('draft', { assigned: ['a', 'b'], self: { rules: { value: '2', note: '附' } } });
  const unit = { ...before.unit, name: '塔山中学' };
  const after = { ...before, unit, assigned: ['b'], self: { rules: { value: '3' }, yards: { value: '0' } } };
  expect(changesBetween(before, after)).toEqual([
    { field: 'assigned.0', before: 'a', after: 'b' },
    { field: 'assigned.1', before: 'b' },
    { field: 'self.rules.note', before: '附' },
    { field: 'self.rules.value', before: '2', after: '3' },
    { field: 'self.yards.value', after: '0' },
    { field: 'unit.name', before: '塔山小学', after: '塔山中学' },
  ]);
});

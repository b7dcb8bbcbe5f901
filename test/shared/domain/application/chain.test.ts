import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, firstBroken, hashOf, sealed } from '../../../../shared/domain/application/chain.ts';
import type { ApplicationEvent } from '../../../../shared/domain/application/event.ts';
import { reversed } from '../../../reversed.ts';
import { trail } from './trail.ts';

const events = trail.map(({ event }) => event);
const head = trail.at(-1)?.after?.head ?? '';
const places = fc.nat({ max: events.length - 1 });

test('a whole trail has no broken link, nor has one without lines', () => {
  expect(events.length).toBe(head === '' ? 0 : (trail.at(-1)?.after?.version ?? 0));
  expect(firstBroken(events, head)).toBeUndefined();
  expect(firstBroken([], '')).toBeUndefined();
  expect(firstBroken([], head)).toEqual({ version: 1, fault: 'head-differs' });
});

/** Everything of a line that somebody might want otherwise. */
const FORGED: { [F in keyof Omit<ApplicationEvent, 'version' | 'previous' | 'hash'>]: ApplicationEvent[F] } = {
  application: '2023-330602-zzzzzzzzzz',
  transition: 'lapse',
  from: 'expired',
  to: 'gone',
  at: '2023-01-01T00:00:00.000Z',
  by: 'x@example.test',
  name: '某人',
  role: 'admin',
  source: { via: 'schedule', address: '203.0.113.9' },
  detail: { score: 10_001 },
  changes: [{ field: 'city.rules.value', before: '1', after: '9' }],
};

describe('the first broken version is named', () => {
  test('when anything of a line is altered', () => {
    fc.assert(
      fc.property(places, fc.constantFrom(...Object.entries(FORGED)), (n, [field, value]) => {
        const altered = events.map((event, at) => (at === n ? { ...event, [field]: value } : event));
        expect(firstBroken(altered, head)).toEqual({ version: n + 1, fault: 'altered' });
      }),
    );
  });

  test('when a line is altered and its hash made anew', () => {
    fc.assert(
      fc.property(places, fc.constantFrom(...Object.entries(FORGED)), (n, [field, value]) => {
        const altered = events.map((event, at) => (at === n ? sealed({ ...event, [field]: value }) : event));
        const last = n === events.length - 1;
        expect(firstBroken(altered, head)).toEqual({ version: n + 2, fault: last ? 'head-differs' : 'not-linked' });
      }),
    );
  });

  test('when a line says that it is no news, or no longer says so', () => {
    const turned = events.map((event) => [event.version, { ...event, quiet: event.quiet ? undefined : true }] as const);
    for (const [version, line] of turned) {
      const altered = events.map((event) => (event.version === version ? (line as ApplicationEvent) : event));
      expect(firstBroken(altered, head)).toEqual({ version, fault: 'altered' });
    }
  });

  test('when a line is dropped', () => {
    fc.assert(
      fc.property(places, (n) => {
        const last = n === events.length - 1;
        const fault = last ? 'head-differs' : 'missing';
        expect(firstBroken(events.toSpliced(n, 1), head)).toEqual({ version: n + 1, fault });
      }),
    );
  });

  test('when lines are swapped', () => {
    fc.assert(
      fc.property(fc.uniqueArray(places, { minLength: 2, maxLength: 2 }), ([a = 0, b = 0]) => {
        const swapped = events.map((event, n) => (n === a ? events[b] : n === b ? events[a] : event) ?? event);
        expect(firstBroken(swapped, head)).toEqual({ version: Math.min(a, b) + 1, fault: 'missing' });
      }),
    );
  });

  test('when swapped lines take each other’s versions', () => {
    fc.assert(
      fc.property(fc.uniqueArray(places, { minLength: 2, maxLength: 2 }), ([a = 0, b = 0]) => {
        const at = (n: number, of: number) => ({ ...events[of], version: n + 1 }) as ApplicationEvent;
        const swapped = events.map((event, n) => (n === a ? at(a, b) : n === b ? at(b, a) : event));
        expect(firstBroken(swapped, head)).toEqual({ version: Math.min(a, b) + 1, fault: 'not-linked' });
      }),
    );
  });

  test('when a line is inserted, twice the same or another', () => {
    fc.assert(
      fc.property(places, fc.nat({ max: events.length }), (n, place) => {
        const line = events[n] as ApplicationEvent;
        const broken = firstBroken(events.toSpliced(place, 0, line), head);
        const version = n === place ? n + 2 : place + 1;
        expect(broken?.version).toBe(version);
      }),
    );
  });

  test('when the head is another’s', () => {
    expect(firstBroken(events, events[0]?.hash ?? '')).toEqual({ version: events.length + 1, fault: 'head-differs' });
  });
});

describe('one text for one value', () => {
  /** What a trail can hold: no lone halves of a character, no numbers that a store would round, no name that it cannot take. */
  const values = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'grapheme' }),
      fc.boolean(),
      fc.integer(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z-]{1,8}$/), tie('value'), { maxKeys: 4 }),
    ),
  })).value;
  const names = fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !(name in {}));
  const objects = fc.dictionary(names, values, { maxKeys: 6 });

  test('whatever the order of the names', () => {
    fc.assert(
      fc.property(objects, (value) => {
        expect(canonical(reversed(value))).toBe(canonical(value));
      }),
    );
    expect(canonical({ b: [1, { d: null, c: '“' }], a: true })).toBe('{"a":true,"b":[1,{"c":"“","d":null}]}');
  });

  test('and another for another', () => {
    const different = [
      {},
      { a: 1 },
      { a: '1' },
      { a: [1] },
      { a: { 0: 1 } },
      { b: 1 },
      [],
      [[]],
      null,
      '',
      0,
      false,
      '{}',
    ];
    expect(new Set(different.map(canonical)).size).toBe(different.length);
  });

  test('what is not there is left out', () => {
    expect(canonical({ a: undefined, b: { c: undefined } })).toBe(canonical({ b: {} }));
  });

  test('after a way through JSON, and through the store', () => {
    const stored = (value: Record<string, unknown>) => unmarshall(marshall(value, { removeUndefinedValues: true }));
    fc.assert(
      fc.property(objects, (value) => {
        expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value));
        expect(canonical(stored(value))).toBe(canonical(value));
      }),
    );
    for (const event of events) {
      expect(hashOf(stored({ ...event }) as ApplicationEvent)).toBe(event.hash);
      expect(hashOf(JSON.parse(JSON.stringify(event)))).toBe(event.hash);
    }
  });
});

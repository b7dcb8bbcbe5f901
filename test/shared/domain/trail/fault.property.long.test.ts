import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealed } from '../../../../shared/domain/application/chain.ts';
import { changesBetween } from '../../../../shared/domain/application/changed.ts';
import { firstFault, type Trail } from '../../../../shared/domain/trail/fault.ts';
import { type Step, setOut, steps, tryStep, type Walk } from '../application/walk.ts';
import { exampleStandard } from '../examples.ts';

const GROUND = { kind: 'named', screening: true, graceDays: 0, applicant: '330602001' } as const;

/** A walk begins with a draft that is filled in already; its first line is made to say so. */
function begun(): Walk {
  const { application, books, now } = setOut(GROUND);
  const [first] = books.events;
  if (!application || !first) throw new Error('no draft');
  const line = sealed({ ...first, changes: changesBetween(undefined, application) });
  return { now, application: { ...application, head: line.hash }, books: { ...books, events: [line] } };
}

function walked(path: readonly Step[]): Trail {
  let walk = begun();
  for (const step of path)
    if (walk.application) walk = tryStep({ ...walk, application: walk.application }, step, GROUND).walk;
  return { id: '2023-330602-abcdefghij', application: walk.application, events: walk.books.events };
}
const trails = steps(exampleStandard(), 24).map(walked);

test('the lines of every way make the application as it is', () => {
  fc.assert(
    fc.property(trails, (trail) => {
      expect(firstFault(trail)).toBe(undefined);
    }),
    { numRuns: 300 },
  );
});

test('no line can be missing, altered or exchanged, and no value of the application be another', () => {
  fc.assert(
    fc.property(trails, fc.nat(), fc.nat(), (trail, n, m) => {
      const { application, events } = trail;
      const at = n % events.length;
      const line = events[at];
      const told = Object.keys(line ?? {}).filter((name) => name !== 'hash');
      const name = told[m % told.length] ?? '';
      const tampered: Trail[] = [
        { ...trail, events: events.toSpliced(at, 1) },
        { ...trail, events: events.map((one, i) => (i === at ? ({ ...one, [name]: 'x' } as typeof one) : one)) },
        ...(line && application ? [{ ...trail, events: [...events, line] }] : []),
        ...(application ? altered(trail, m) : [{ ...trail, events: events.slice(0, -1) }]),
      ];
      expect(tampered.map((one) => firstFault(one) !== undefined)).toEqual(tampered.map(() => true));
    }),
    { numRuns: 300 },
  );
});

/** The application with one of its values changed, or without it. */
function altered({ application, ...trail }: Trail, pick: number): Trail[] {
  const { id: _, ...rest } = application ?? { id: '' };
  const names = Object.entries(rest).filter(([, value]) => typeof value !== 'object' || Object.keys(value).length > 0);
  const [name = ''] = names[pick % names.length] ?? [];
  const without = Object.fromEntries(Object.entries(application ?? {}).filter(([field]) => field !== name));
  const changed = { ...application, [name]: 'x' };
  return [without, changed].map((one) => ({ ...trail, application: one as unknown as Trail['application'] }));
}

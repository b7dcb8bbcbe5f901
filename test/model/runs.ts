import fc from 'fast-check';
import { expect } from 'vitest';
import { STATES } from '../../shared/domain/application/application.ts';
import { TRANSITION_NAMES } from '../../shared/domain/application/transitions.ts';
import { commands, type Together } from './commands.ts';
import { met } from './met.ts';
import { copyOf } from './model.ts';
import { type Position, positions } from './positions.ts';
import { expectInvariants, expectSound } from './sound.ts';
import { closeWorld, openWorld } from './world.ts';

/** How many runs and from which seed: `MODEL_RUNS` and `MODEL_SEED`, or a thousand from any. */
const RUNS = Number(process.env.MODEL_RUNS ?? 1000);
const SEED = process.env.MODEL_SEED === undefined ? undefined : Number(process.env.MODEL_SEED);
export const TIME_LIMIT = 60_000 + RUNS * 1_000;
/** So many meet every state and transition; of a thousand by turns one in some hundred misses a rare one. */
const ENOUGH = 4_000;
const MOST_COMMANDS = 9;
/** One run in so many is looked at through the engine's own indexes, too. */
const LOOKED_AT = 50;

/** Runs against the model, each on a table of its own; `turns` makes the way in which several do something at once. */
export async function runs<T>(name: string, turns: fc.Arbitrary<T>, together: (turns: T) => Together): Promise<void> {
  const begun = Date.now();
  const start = new Map((await positions()).map((position) => [position.name, position]));
  let count = 0;
  const property = fc.asyncProperty(
    fc.constantFrom(...start.keys()),
    turns,
    commands(MOST_COMMANDS),
    async (from, turn, list) => {
      const { at, items, model: begins } = start.get(from) as Position;
      const [world, model, told] = [await openWorld(at, items), copyOf(begins), [] as string[]];
      try {
        await fc.asyncModelRun(() => ({ model, real: { world, together: together(turn), told } }), list);
        await expectSound(model, world);
        if (count++ % LOOKED_AT === 0) await expectInvariants(world);
      } catch (cause) {
        throw new Error([`from "${from}":`, ...told, (cause as Error).message].join('\n  '), { cause });
      } finally {
        await closeWorld(world);
      }
    },
  );
  const seed = SEED ?? Date.now() % 2 ** 31;
  await fc.assert(property, { numRuns: RUNS, seed, endOnFailure: false, verbose: 0 });
  console.log(`${name}: ${RUNS} runs from seed ${seed} in ${Math.round((Date.now() - begun) / 1000)} s`, summary());
  if (RUNS < ENOUGH) return;
  expect([...met.states].sort()).toEqual(['gone', ...STATES].sort());
  expect([...met.transitions].sort()).toEqual(['create', ...TRANSITION_NAMES].sort());
}

const summary = () => ({
  states: met.states.size,
  transitions: met.transitions.size,
  refusals: [...met.refusals].sort().join(' '),
  'made of those at once': Object.fromEntries([...met.races].sort()),
});

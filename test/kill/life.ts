import { setTimeout as pause } from 'node:timers/promises';
import { faults } from './check.ts';
import { type Ledger, newLedger } from './ledger.ts';
import { type Kill, openMachine } from './machine.ts';
import { applying, type Desk, publishing, reviewing, working } from './people.ts';
import type { World } from './world.ts';

const BEGINS = '2023-01-10T09:00:00+08:00';
const TOWNSHIPS = [
  't330602001@example.test',
  't330602002@example.test',
  't330602003@example.test',
  't330602004@example.test',
];

/** One registry that is killed `kills` times while people work with it. */
export interface Life {
  readonly ledger: Ledger;
  readonly faults: readonly string[];
  readonly kills: Readonly<Record<string, number>>;
  /** How long it took from each start to the first answer. */
  readonly startsMs: readonly number[];
}

export async function live(start: string, kills: number): Promise<Life> {
  const machine = await openMachine(start, BEGINS);
  const world: World = { machine, ledger: newLedger(BEGINS), work: 'wait' };
  const [found, done, startsMs]: [string[], Record<string, number>, number[]] = [[], {}, []];
  const started = async () => {
    const begun = Date.now();
    machine.begin();
    await machine.answering();
    startsMs.push(Date.now() - begun);
  };
  const crew: Promise<void>[] = [];
  try {
    await started();
    crew.push(...employed(world));
    for (let n = 0; n < kills; n++) {
      world.work = 'on';
      await pause(200 + Math.random() * 1_600);
      const kill = drawn();
      await machine.kill(kill === 'starting' ? 'all' : kill);
      world.work = 'wait';
      done[kill] = (done[kill] ?? 0) + 1;
      if (kill === 'starting') await broken(machine);
      const seen = world.ledger.evidence.length;
      await started();
      found.push(...(await faults(world, { evidence: seen - 5 })).map((fault) => `kill ${n} (${kill}): ${fault}`));
    }
    world.work = 'over';
    await Promise.all(crew);
    found.push(...(await faults(world, { evidence: 0 })).map((fault) => `at the end: ${fault}`));
  } finally {
    world.work = 'over';
    await Promise.allSettled(crew);
    await machine.remove();
  }
  return { ledger: world.ledger, faults: found, kills: done, startsMs };
}

const drawn = (): Kill | 'starting' =>
  (['all', 'all', 'all', 'host', 'host', 'engine', 'engine', 'starting'] as const)[Math.floor(Math.random() * 8)] ??
  'all';

/** A start that is itself cut off. */
async function broken(machine: World['machine']): Promise<void> {
  machine.begin();
  await pause(Math.random() * 1_500);
  await machine.kill('all');
}

function employed(world: World): Promise<void>[] {
  const desk: Desk = { signed: [], named: [] };
  return [
    ...TOWNSHIPS.map((township) => working(() => applying(world, township, desk))),
    working(() => publishing(world, desk)),
    working(() => reviewing(world, desk)),
  ];
}

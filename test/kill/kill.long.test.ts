import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Life, live } from './life.ts';
import { built } from './machine.ts';

/** How often it is killed: `KILLS`, or a few times; each registry so often before the next one begins. */
const KILLS = Number(process.env.KILLS ?? 5);
const OF_ONE = 10;

let build: ReturnType<typeof built>;
beforeAll(() => {
  build = built();
});
afterAll(() => build.remove());

test(
  'whenever it is killed, a registry comes back with everything that it acknowledged, and nothing half done',
  async () => {
    for (let left = KILLS; left > 0; left -= OF_ONE) {
      const life = await live(build.start, Math.min(left, OF_ONE));
      console.log(told(life));
      expect(life.faults).toEqual([]);
    }
  },
  60_000 + KILLS * 20_000,
);

function told({ ledger, kills, startsMs }: Life): string {
  const { files, evidence, notices, answers, repeats, odd, clock } = ledger;
  const changes = [...files.values()].reduce((sum, { made }) => sum + made.length, 0);
  const starts = `starts in ${Math.min(...startsMs)}–${Math.max(...startsMs)} ms`;
  return `${JSON.stringify(kills)}: ${answers} answers, ${changes} changes of ${files.size} applications, ${evidence.length} files, ${notices.size} notices until ${clock.slice(0, 10)}, ${repeats} asked again, ${starts}; odd: ${JSON.stringify(odd)}`;
}

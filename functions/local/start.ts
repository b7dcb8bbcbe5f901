import { type Host, startHost } from './host.ts';
import { startSchedule } from './schedule.ts';
import { readSettings } from './settings.ts';

/** `npm start`: everything on one machine, until it is told to stop. */
async function main(): Promise<void> {
  const host = await startHost(readSettings());
  console.log(welcome(host));
  const schedule = startSchedule(host);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      void schedule.stop();
      await host.stop();
      process.exit(0);
    });
}

const welcome = ({ origin, clock }: Host) => `
  无废城市细胞登记系统 · Zero-waste city cell registry
  ${origin}

  Sign in with one click as / 一键登录：
    t330602001@example.test   申报 submitter of a township, one for each of the 103 by its code (t330602@ the district itself, u3306@ city units)
    d330602@example.test      初审 screener of a district, one for each of the 6
    r1@ … r5@example.test     评审 city reviewers
    admin@example.test        管理 administrator

  Registry time / 系统时间 ${clock.now()} (set NOW to start elsewhere)
`;

main().catch((error: Error) => {
  console.error(`The registry did not start: ${error.message}`);
  process.exit(1);
});

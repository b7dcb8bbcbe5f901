import { setTimeout as pause } from 'node:timers/promises';
import type { Call, Channels, Letter } from '../../../functions/messages/channels.ts';
import { deliver } from '../../../functions/messages/run.ts';
import { UNLIMITED } from '../../../functions/scheduled/time-left.ts';
import type { Table } from '../../../shared/store/client.ts';
import { saveMembers } from '../../../shared/store/members.ts';
import { first, policy, second, submitted, submitter } from '../../decisions.ts';
import { freshTable } from '../../table.ts';

export const A = '2023-330602-aaaaaaaaaa';
export const SCREENERS = ['d1@example.test', 'd2@example.test'].map((email) => ({
  email,
  name: '初审员',
  role: 'screener' as const,
  division: '330602',
}));

/** A post office of the tests: its own table, its own time, and channels that do what a test says. */
export interface Post {
  table: Table;
  readonly letters: Letter[];
  readonly calls: Call[];
  /** What the mail server does with a letter before it takes it. */
  mail: (letter: Letter) => Promise<void> | void;
  webhook: ((call: Call) => Promise<void> | void) | undefined;
  /** The machine's time, in milliseconds. */
  time: number;
  run(channels?: Omit<Channels, 'origin'>, timeLeft?: () => number): ReturnType<typeof deliver>;
}

export async function openPost(): Promise<Post> {
  const table = await freshTable();
  await saveMembers(table, [submitter, ...SCREENERS, first, second]);
  const post: Post = {
    ...{ table, letters: [], calls: [], mail: () => {}, webhook: undefined, time: 1_000_000 },
    run: (channels = ways(post), timeLeft = UNLIMITED) =>
      deliver(
        { table: post.table, policy },
        { origin: 'https://registry.test', ...channels },
        () => post.time,
        timeLeft,
      ),
  };
  return post;
}

const ways = (post: Post): Pick<Channels, 'mail' | 'webhook'> => ({
  mail: async (letter) => {
    await post.mail(letter);
    post.letters.push(letter);
  },
  ...(post.webhook && {
    webhook: async (call: Call) => {
      await post.webhook?.(call);
      post.calls.push(call);
    },
  }),
});

/** A submission, which is news to both screeners. */
export const submission = ({ table }: Post, id = A, name?: string) => submitted(table, id, name);

/** Waits until something has come about in the background. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(5);
}

import { Hono } from 'hono';
import type { Env } from '../site.ts';

/** The resources of the API by their paths, each loaded with the first request for it. */
export const RESOURCES = {
  applications: async () => {
    const [{ evidence }, { notes }, { applications }] = await Promise.all([
      import('./evidence.ts'),
      import('./notes.ts'),
      import('./applications.ts'),
    ]);
    return new Hono<Env>().route('/', evidence).route('/', notes).route('/', applications);
  },
  cells: async () => (await import('./cells.ts')).cells,
  notices: async () => (await import('./notices.ts')).notices,
  divisions: async () => (await import('./policy.ts')).divisions,
  programmes: async () => (await import('./policy.ts')).programmes,
  standards: async () => (await import('./policy.ts')).standards,
  progress: async () => (await import('./progress.ts')).progress,
  codes: async () => (await import('./codes.ts')).codes,
  members: async () => (await import('./members.ts')).members,
  health: async () => (await import('./health.ts')).health,
  messages: async () => (await import('./messages.ts')).messages,
} as const satisfies Readonly<Record<string, () => Promise<Hono<Env>>>>;

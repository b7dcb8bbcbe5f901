import { Hono } from 'hono';
import * as v from 'valibot';
import { publishedYears } from '../../../shared/domain/calendar.ts';
import { CONCERNS } from '../../../shared/domain/health/health.ts';
import { TASKS } from '../../../shared/domain/health/run.ts';
import { isRefusal, refuse } from '../../../shared/domain/refusal.ts';
import { examine } from '../reading/health.ts';
import type { Env } from '../site.ts';
import { problem } from './problem.ts';
import { bearer, operation } from './respond.ts';

const counts = v.record(v.string(), v.number());
const task = v.picklist(TASKS);
const unit = { programme: v.string(), district: v.string() };
const runOut = v.object({
  ...{ scheduled: v.string(), started: v.string(), ended: v.string() },
  outcome: v.picklist(['done', 'unfinished', 'failed']),
  told: v.object({
    counts,
    drift: v.optional(v.array(v.object({ ...unit, count: v.string(), live: v.number(), recounted: v.number() }))),
    broken: v.optional(v.array(v.object({ ...unit, invariant: v.string(), keys: v.array(v.string()) }))),
    oldest: v.optional(v.string()),
  }),
  failures: v.number(),
  failed: v.record(v.string(), v.string()),
});
const taskOut = v.object({
  task,
  state: v.picklist(['well', 'late', 'failed', 'unfinished', 'never']),
  owed: v.string(),
  done: v.optional(runOut),
  failed: v.optional(runOut),
});
const concernOut = v.object({
  code: v.picklist(CONCERNS),
  level: v.picklist(['act', 'watch']),
  task: v.optional(task),
  tasks: v.optional(v.array(task)),
  count: v.optional(v.number()),
  ...{ at: v.optional(v.string()), year: v.optional(v.string()), from: v.optional(v.string()) },
});
const healthOut = v.object({
  asOf: v.string(),
  state: v.picklist(['well', 'watch', 'act']),
  concerns: v.array(concernOut),
  tasks: v.array(taskOut),
  undelivered: v.number(),
  data: v.object({ version: v.number(), wanted: v.number() }),
  calendar: v.object({ years: v.array(v.string()), missing: v.string(), from: v.string() }),
  programmes: v.array(v.object({ programme: v.string(), applications: counts, cells: v.number() })),
});

/** How the registry itself is: for whoever looks after it by a program. Administrators only. */
export const health = new Hono<Env>().get(
  '/',
  operation('health', 'readHealth', { answers: healthOut, signedIn: true }),
  async (c) => {
    const { site } = c.var;
    const asking = await bearer(c);
    if (isRefusal(asking)) return problem(c, asking);
    const { member, health, undelivered, data, calendar, kept } = await examine(site, asking.email);
    if (!member) return problem(c, refuse('not-a-member', asking));
    if (member.role !== 'admin') return problem(c, refuse('not-your-role', { role: 'admin' }));
    const { asOf, state, concerns, tasks } = health;
    const years = publishedYears(site.policy.calendar);
    return c.json({
      ...{ asOf, state, concerns, tasks, undelivered, data },
      calendar: { years, missing: calendar.year, from: calendar.from },
      programmes: kept,
    });
  },
);

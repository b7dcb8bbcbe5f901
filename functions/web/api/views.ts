import * as v from 'valibot';
import { type Application, STATES } from '../../../shared/domain/application/application.ts';
import { openMoves } from '../../../shared/domain/application/decide.ts';
import type { ApplicationEvent } from '../../../shared/domain/application/event.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import { problems, sheetProblems } from '../../../shared/domain/application/problems.ts';
import { seenBy } from '../../../shared/domain/application/visible.ts';
import { reportingUnit } from '../../../shared/domain/division.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { fromHundredths, type Hundredths } from '../../../shared/domain/points.ts';
import { type Score, score } from '../../../shared/domain/standard/score.ts';

/** How the API writes an application: points as decimals, and what its reader may see and do. */
export function applicationView(application: Application, reader: Member, context: Context) {
  const { self, city, submitted, proposal, ...rest } = seenBy(reader, application);
  const { standard } = context;
  const sheet = Object.keys(city).length > 0;
  return {
    ...rest,
    district: reportingUnit(application.applicant),
    ...(submitted && { submitted: { ...submitted, score: fromHundredths(submitted.score) } }),
    ...(proposal && { proposal: { ...proposal, score: fromHundredths(proposal.score) } }),
    answers: self,
    score: scoreView(score(standard, self)),
    ...(sheet && { assessment: { answers: city, score: scoreView(score(standard, city)) } }),
    problems: openProblems(application, context, sheet),
    moves: openMoves(application, reader),
  };
}

function openProblems(application: Application, { standard, divisions }: Context, sheet: boolean) {
  if (['draft', 'returned'].includes(application.state)) return problems(application, standard, divisions);
  return sheet && application.state === 'assessing' ? sheetProblems(application, standard) : [];
}

const scoreView = ({ total, bonus, sections, points, vetoes, requiredMissed }: Score) => ({
  total: fromHundredths(total),
  bonus: fromHundredths(bonus),
  sections: sections.map((s) => ({
    id: s.id,
    points: fromHundredths(s.points),
    possible: fromHundredths(s.possible),
  })),
  points: Object.fromEntries(Object.entries(points).map(([id, p]: [string, Hundredths]) => [id, fromHundredths(p)])),
  vetoes,
  requiredMissed,
});

/** How the API writes a line of the trail: the score it led to as a decimal. */
export function eventView({ detail, ...event }: ApplicationEvent) {
  const { score: reached } = detail;
  return { ...event, detail: { ...detail, ...(typeof reached === 'number' && { score: fromHundredths(reached) }) } };
}

const signed = { by: v.string(), at: v.string() };
const answersOut = v.record(
  v.string(),
  v.object({ value: v.optional(v.string()), notApplicable: v.optional(v.boolean()), note: v.optional(v.string()) }),
);
const scoreOut = v.object({
  total: v.number(),
  bonus: v.number(),
  sections: v.array(v.object({ id: v.string(), points: v.number(), possible: v.number() })),
  points: v.record(v.string(), v.number()),
  vetoes: v.array(v.string()),
  requiredMissed: v.array(v.string()),
});
const problemOut = v.object({ field: v.string(), fault: v.string() });

/** The shapes that the OpenAPI document promises; tests hold real answers against them. */
export const applicationOut = v.object({
  id: v.string(),
  version: v.number(),
  programme: v.string(),
  category: v.string(),
  standardVersion: v.number(),
  applicant: v.string(),
  district: v.string(),
  unit: v.object({
    name: v.string(),
    division: v.string(),
    address: v.string(),
    contact: v.string(),
    phone: v.string(),
    summary: v.string(),
  }),
  state: v.picklist(STATES),
  since: v.string(),
  updatedAt: v.string(),
  created: v.object(signed),
  filers: v.array(v.string()),
  submitted: v.optional(v.object({ ...signed, score: v.number() })),
  returned: v.optional(v.object({ ...signed, reason: v.string(), indicators: v.record(v.string(), v.string()) })),
  failed: v.optional(v.object({ ...signed, reason: v.string() })),
  proposal: v.optional(v.object({ ...signed, star: v.number(), score: v.number(), reason: v.string() })),
  signature: v.optional(v.object(signed)),
  cell: v.optional(v.string()),
  answers: answersOut,
  score: scoreOut,
  assessment: v.optional(v.object({ answers: answersOut, score: scoreOut })),
  problems: v.array(problemOut),
  moves: v.array(v.string()),
});
export const eventOut = v.object({
  application: v.string(),
  version: v.number(),
  transition: v.string(),
  from: v.optional(v.picklist(STATES)),
  to: v.picklist(STATES),
  at: v.string(),
  by: v.string(),
  name: v.string(),
  role: v.string(),
  detail: v.record(v.string(), v.unknown()),
});
export const listedOut = v.object({
  id: v.string(),
  version: v.number(),
  programme: v.string(),
  category: v.string(),
  applicant: v.string(),
  name: v.string(),
  state: v.picklist(STATES),
  since: v.string(),
});
export const cellOut = v.object({
  code: v.string(),
  programme: v.string(),
  district: v.string(),
  division: v.string(),
  category: v.string(),
  name: v.string(),
  star: v.number(),
  namedAt: v.string(),
  validUntil: v.string(),
  application: v.string(),
});
export const pageOf = <T extends v.GenericSchema>(row: T) =>
  v.object({ items: v.array(row), next: v.optional(v.string()) });
export const divisionOut = v.object({
  code: v.string(),
  name: v.string(),
  level: v.string(),
  parent: v.string(),
});
export const problemDocumentOut = v.looseObject({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  code: v.string(),
  problems: v.optional(v.array(v.object({ field: v.string(), fault: v.string(), detail: v.string() }))),
});
const forecastOut = v.looseObject({ basis: v.picklist(['reached', 'no-rate', 'rate']) });
const quota = {
  target: v.number(),
  named: v.number(),
  missing: v.number(),
  expected: v.number(),
  colour: v.picklist(['green', 'amber', 'red']),
  forecast: forecastOut,
};
const counts = v.record(v.string(), v.number());
export const progressOut = v.object({
  district: v.string(),
  name: v.string(),
  programme: v.string(),
  townships: v.object({ total: v.number(), ...quota }),
  villages: v.object({ total: v.number(), ...quota }),
  cells: v.object({ ...quota, byCategory: counts, byStar: counts }),
  starGoal: v.optional(v.looseObject({ kind: v.string() })),
  pipeline: counts,
  pace: v.object({ days: v.number(), of: v.number() }),
  colour: v.picklist(['green', 'amber', 'red']),
  forecast: forecastOut,
  denominator: v.looseObject({ townships: v.number(), villages: v.number() }),
  asOf: v.string(),
});

import * as v from 'valibot';
import { type Application, STATES } from '../../../shared/domain/application/application.ts';
import { BACK } from '../../../shared/domain/application/came-back.ts';
import { openMoves } from '../../../shared/domain/application/decide.ts';
import type { ApplicationEvent } from '../../../shared/domain/application/event.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import { problems, sheetProblems } from '../../../shared/domain/application/problems.ts';
import { answersOf, sheetBy } from '../../../shared/domain/application/sheets.ts';
import { seenBy } from '../../../shared/domain/application/visible.ts';
import { LEVELS, reportingUnit } from '../../../shared/domain/division.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { fromHundredths, type Hundredths } from '../../../shared/domain/points.ts';
import { REFUSALS } from '../../../shared/domain/refusal.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import { type Score, score } from '../../../shared/domain/standard/score.ts';

/** How the API writes an application: points as decimals, and what its reader may see and do. */
export function applicationView(application: Application, reader: Member, context: Context) {
  const seen = seenBy(reader, application);
  const { self, district, city, sheets, submitted, recommended, proposal, head: _, reminded: _r, ...rest } = seen;
  const { standard } = context;
  const scored = (answers: Answers) => ({ answers, score: scoreView(score(standard, answers)) });
  const own = answersOf(sheetBy(seen, reader.email));
  const assessed = application.state === 'assessing' && begun(own) ? own : city;
  return {
    ...rest,
    district: reportingUnit(application.applicant),
    ...(submitted && { submitted: inPoints(submitted) }),
    ...(recommended && { recommended: inPoints(recommended) }),
    ...(proposal && { proposal: inPoints(proposal) }),
    answers: self,
    score: scoreView(score(standard, self)),
    ...(begun(district) && { screening: scored(district) }),
    ...(begun(assessed) && { assessment: scored(assessed) }),
    sheets,
    problems: openProblems({ ...application, district }, own, context),
    moves: openMoves(application, reader, context),
  };
}

const begun = (answers: Answers) => Object.keys(answers).length > 0;
const inPoints = <T extends { readonly score: Hundredths }>(deed: T) => ({
  ...deed,
  score: fromHundredths(deed.score),
});

/** What is still to be mended by whoever has it now; a sheet that its reader may not see tells nothing. */
function openProblems(application: Application, own: Answers, { standard, divisions }: Context) {
  const { state, district } = application;
  if (state === 'draft' || state === 'returned') return problems(application, standard, divisions);
  if (state === 'screening' && begun(district)) return sheetProblems(district, standard, 'district');
  return state === 'assessing' && begun(own) ? sheetProblems(own, standard, 'city') : [];
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
export function eventView({ detail, previous, hash, ...event }: ApplicationEvent) {
  const { score: reached } = detail;
  const chain = hash === '' ? {} : { previous, hash };
  return {
    ...event,
    ...chain,
    detail: { ...detail, ...(typeof reached === 'number' && { score: fromHundredths(reached) }) },
  };
}

/** A schema that the document tells once, under its name. */
export const named = <T extends v.GenericSchema>(ref: string, schema: T) => v.pipe(schema, v.metadata({ ref }));

const signed = { by: v.string(), at: v.string() };
const reasoned = v.object({ ...signed, reason: v.string() });
const scoredDeed = v.object({ ...signed, score: v.number() });
const documentOut = v.object({ number: v.string(), date: v.string() });
const itemOut = v.object({
  number: v.number(),
  indicator: v.string(),
  text: v.string(),
  due: v.string(),
  grace: v.optional(v.string()),
  answer: v.optional(v.object({ ...signed, text: v.string() })),
  reopened: v.optional(reasoned),
  closed: v.optional(v.object(signed)),
  signature: v.optional(v.object(signed)),
});
export const evidenceOut = named(
  'Evidence',
  v.object({
    ...signed,
    id: v.string(),
    indicator: v.string(),
    name: v.string(),
    size: v.number(),
    type: v.string(),
    sha256: v.string(),
    thumbnail: v.optional(v.literal(true)),
    site: v.optional(v.literal(true)),
  }),
);
const visitOut = v.object({
  ...signed,
  day: v.string(),
  visitors: v.string(),
  held: v.optional(v.object({ ...signed, findings: v.string() })),
});
const answersOut = named(
  'Answers',
  v.record(
    v.string(),
    v.object({ value: v.optional(v.string()), notApplicable: v.optional(v.boolean()), note: v.optional(v.string()) }),
  ),
);
const scoreOut = named(
  'Score',
  v.object({
    total: v.number(),
    bonus: v.number(),
    sections: v.array(v.object({ id: v.string(), points: v.number(), possible: v.number() })),
    points: v.record(v.string(), v.number()),
    vetoes: v.array(v.string()),
    requiredMissed: v.array(v.string()),
  }),
);
const scored = v.object({ answers: answersOut, score: scoreOut });
const problemOut = v.object({ field: v.string(), fault: v.string() });

/** The shapes that the OpenAPI document promises; tests hold real answers against them. */
export const applicationOut = named(
  'Application',
  v.object({
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
    submitted: v.optional(scoredDeed),
    recommended: v.optional(scoredDeed),
    returned: v.optional(
      v.object({
        ...{ ...signed, reason: v.string(), indicators: v.record(v.string(), v.string()) },
        ...{ until: v.string(), grace: v.optional(v.string()) },
      }),
    ),
    resubmitted: v.optional(v.string()),
    assigned: v.array(v.string()),
    recused: v.array(reasoned),
    visits: v.array(visitOut),
    rectification: v.optional(v.object({ ...signed, of: v.string(), items: v.array(itemOut) })),
    proposal: v.optional(v.object({ ...signed, star: v.number(), score: v.number(), reason: v.string() })),
    signature: v.optional(v.object(signed)),
    notice: v.optional(v.object({ ...signed, batch: v.string(), from: v.string(), until: v.string() })),
    objections: v.optional(v.object({ raised: v.number(), handled: v.number() })),
    award: v.optional(
      v.object({ code: v.string(), namedAt: v.string(), document: documentOut, validUntil: v.string() }),
    ),
    review: v.optional(reasoned),
    ended: v.optional(reasoned),
    evidence: v.record(v.string(), evidenceOut),
    copied: v.optional(
      v.object({
        of: v.string(),
        name: v.string(),
        own: v.boolean(),
        answers: v.record(v.string(), v.literal(true)),
        dropped: v.number(),
      }),
    ),
    answers: answersOut,
    score: scoreOut,
    screening: v.optional(scored),
    assessment: v.optional(scored),
    sheets: v.record(v.string(), v.object({ documents: answersOut, site: answersOut })),
    problems: v.array(problemOut),
    moves: v.array(v.string()),
  }),
);
export const eventOut = named(
  'Event',
  v.object({
    application: v.string(),
    version: v.number(),
    transition: v.string(),
    from: v.optional(v.picklist(STATES)),
    to: v.picklist([...STATES, 'gone']),
    at: v.string(),
    by: v.string(),
    name: v.string(),
    role: v.string(),
    source: v.object({ via: v.string(), address: v.optional(v.string()) }),
    detail: v.record(v.string(), v.unknown()),
    changes: v.array(v.object({ field: v.string(), before: v.optional(v.unknown()), after: v.optional(v.unknown()) })),
    quiet: v.optional(v.literal(true)),
    /** For administrators: the chain that proves the trail whole. */
    previous: v.optional(v.string()),
    hash: v.optional(v.string()),
  }),
);
export const listedOut = named(
  'Listed',
  v.object({
    id: v.string(),
    version: v.number(),
    programme: v.string(),
    category: v.string(),
    applicant: v.string(),
    name: v.string(),
    state: v.picklist(STATES),
    since: v.string(),
    assigned: v.array(v.string()),
    deadline: v.optional(v.string()),
    grace: v.optional(v.string()),
    star: v.optional(v.number()),
    signed: v.optional(v.literal(true)),
    back: v.optional(v.picklist(BACK)),
  }),
);
export const pageOf = <T extends v.GenericSchema>(row: T) =>
  v.object({ items: v.array(row), next: v.optional(v.string()) });
export const divisionOut = named(
  'Division',
  v.object({
    code: v.string(),
    name: v.string(),
    level: v.picklist(LEVELS),
    parent: v.string(),
  }),
);
/** Every code that a request may be refused with. */
export const refusalCode = named('Code', v.picklist(REFUSALS));
export const problemDocumentOut = named(
  'Problem',
  v.looseObject({
    type: v.string(),
    title: v.string(),
    status: v.number(),
    detail: v.string(),
    code: refusalCode,
    problems: v.optional(v.array(v.object({ field: v.string(), fault: v.string(), detail: v.string() }))),
    /** Of a version that is no longer the newest: what has changed since, and how it stands. */
    changes: v.optional(v.array(eventOut)),
    application: v.optional(applicationOut),
  }),
);
const forecastOut = v.looseObject({
  basis: v.picklist(['reached', 'no-rate', 'rate']),
  /** The day, where there is a rate. */
  date: v.optional(v.string()),
});
const quota = {
  target: v.number(),
  named: v.number(),
  missing: v.number(),
  expected: v.number(),
  colour: v.picklist(['green', 'amber', 'red']),
  forecast: forecastOut,
};
const counts = v.record(v.string(), v.number());
export const progressOut = named(
  'Progress',
  v.object({
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
  }),
);

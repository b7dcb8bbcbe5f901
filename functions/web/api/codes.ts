import { Hono } from 'hono';
import * as v from 'valibot';
import { REFUSALS, type Refusal, type RefusalCode } from '../../../shared/domain/refusal.ts';
import { STATUS, typeOf } from '../answer.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { texts } from '../text/text.ts';
import { operation } from './respond.ts';
import { refusalCode } from './views.ts';

/** Facts as a sentence may have them, so that a code can be read without the case that it was about. */
const FACTS: Partial<Record<RefusalCode, Refusal['facts']>> = {
  'not-a-member': { email: 'someone@example.test' },
  'not-your-role': { role: 'reviewer' },
  'wrong-state': { state: 'submitted' },
  'window-not-open': { opens: '2024-01-01' },
  'window-closed': { closes: '2023-12-31' },
  'grace-over': { deadline: '2023-05-10', grace: '2023-05-13' },
  incomplete: { count: 3 },
  'scores-incomplete': { count: 3 },
  vetoed: { indicators: ['no-illegal-dumping'] },
  'required-not-met': { indicators: ['ledger'] },
  'below-three-stars': { score: 8250, least: 8500 },
  'star-above-band': { score: 9250, band: 4, star: 5 },
  'lower-star-needs-reason': { band: 4 },
  'in-conflict': { with: '塔山街道' },
  'not-assigned': { reviewers: ['r2@example.test'] },
  'not-a-reviewer': { email: 'someone@example.test' },
  'assignee-in-conflict': { name: 'r5@example.test' },
  'item-state': { item: 1, is: 'open' },
  'item-not-closed': { item: 1 },
  'signed-by-closer': { item: 1 },
  'bad-deadline': { days: 60 },
  'calendar-not-published': { year: 2025 },
  'notice-too-short': { least: '2023-06-08' },
  'notice-runs': { until: '2023-06-08' },
  'notice-over': { until: '2023-06-08' },
  'document-differs': { number: '绍无废办〔2023〕1号', date: '2023-06-09' },
  'too-many-files': { most: 60 },
  'too-many-notes': { most: 100 },
  'bad-file': { fault: 'not-a-file-type' },
  'bad-sheet': { fault: 'not-xlsx' },
  'too-many-views': { most: 20 },
  'member-exists': { email: 'someone@example.test' },
  'work-in-hand': { name: '李', count: 3 },
  'stale-version': { yours: 3, current: 4 },
  'too-large': { most: '256 KB' },
};

/** A code as somebody reads it: its sentences with example facts, and what a program does about it. */
export function codeText(t: Text, code: RefusalCode) {
  const { title, detail } = t.refusal({ refused: code, facts: FACTS[code] ?? {} });
  return { title, detail, todo: t.codes[STATUS[code]] };
}

const said = v.object({ title: v.string(), detail: v.string(), todo: v.string() });
const codeOut = v.object({ code: refusalCode, status: v.number(), type: v.string(), zh: said, en: said });
export const codesOut = v.object({ items: v.array(codeOut) });

/** Every code that the API refuses with, in both languages: `GET /api/v1/codes`. */
export const codes = new Hono<Env>().get('/', operation('about', 'listCodes', { answers: codesOut }), (c) =>
  c.json({
    items: REFUSALS.map((code) => ({
      ...{ code, status: STATUS[code], type: typeOf(code) },
      zh: codeText(texts.zh, code),
      en: codeText(texts.en, code),
    })),
  }),
);

import { isDeepStrictEqual } from 'node:util';
import type { Context } from 'hono';
import type { Application } from '../../../shared/domain/application/application.ts';
import { sheetBy } from '../../../shared/domain/application/sheets.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import { type Typed, typedAnswers } from '../input/form.ts';
import { sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';

/** Whether the scores that a form carries are stored already, as when its button was pressed twice. */
export function isSaved(form: Typed, { sheets, district }: Pick<Application, 'sheets' | 'district'>, c: Context<Env>) {
  const { email, role } = sessionOf(c);
  const stored = role === 'screener' ? { documents: district, site: {} } : sheetBy({ sheets }, email);
  const same = (before: Answers, typed: Answers) => isDeepStrictEqual(given({ ...before, ...typed }), given(before));
  return same(stored.documents, typedAnswers(form)) && same(stored.site, typedAnswers(form, 'site'));
}

/** A blank answer is none, whether it was left so or emptied. */
const given = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => Object.keys(answer).length > 0));

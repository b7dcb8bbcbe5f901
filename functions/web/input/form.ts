import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as v from 'valibot';
import type { Inputs } from '../../../shared/domain/application/inputs.ts';
import type { Choice } from '../../../shared/domain/application/merge.ts';
import type { Problem, Refusal } from '../../../shared/domain/refusal.ts';
import type { Answer, Answers } from '../../../shared/domain/standard/answer.ts';
import type { Env } from '../site.ts';
import { badInput } from './faults.ts';
import { saveBody } from './schemas.ts';

/** A form as it was typed: one text a field. A file has no place in these forms and is left out. */
export type Typed = Readonly<Record<string, string>>;

export const readForm = async (c: Context<Env>): Promise<Typed> => Object.fromEntries(await readFields(c));

/** Every field of a form in its order: boxes that are ticked together come under one name. */
export async function readFields(c: Context<Env>): Promise<[name: string, value: string][]> {
  const form = await c.req.formData().catch(() => {
    throw new HTTPException(400);
  });
  return [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
}

/** What is ticked under a name. */
export const ticked = (fields: readonly (readonly [name: string, value: string])[], name: string): string[] =>
  fields.flatMap(([each, value]) => (each === name ? [value] : []));

/** The version a form was made from; nonsense counts as none seen, which no application has. */
export const versionIn = ({ version = '' }: Typed): number => (/^\d{1,9}$/.test(version) ? Number(version) : 0);

/** The key that makes a form sent twice count once. */
export const keyIn = ({ once = '' }: Typed): string | undefined => (/^[\w-]{8,64}$/.test(once) ? once : undefined);

/** The answers that a form carries under a name: what it left blank was emptied, an unticked box says that the indicator applies. */
export function typedAnswers(form: Typed, under: 'answers' | 'site' = 'answers'): Answers {
  const ids = Object.keys(form).flatMap(
    (name) => new RegExp(`^${under}\\.(.+)\\.(?:value|notApplicable|note)$`).exec(name)?.[1] ?? [],
  );
  return Object.fromEntries([...new Set(ids)].map((id) => [id, typedAnswer(form, `${under}.${id}`)]));
}

function typedAnswer(form: Typed, name: string): Answer {
  const [value, note] = [form[`${name}.value`], form[`${name}.note`]];
  return {
    ...(value && { value }),
    ...(form[`${name}.notApplicable`] === '1' && { notApplicable: true }),
    ...(note && { note }),
  };
}

/** The unit that a form carries, every field of it: a blank one was emptied. */
export const typedUnit = (form: Typed): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      name.startsWith('unit.') ? [[name.slice(5), value.trim() && value]] : [],
    ),
  );

/** What was chosen at the fields that somebody else changed as well. */
export const choicesIn = (form: Typed): Record<string, Choice> =>
  Object.fromEntries(
    Object.entries(typedUnder(form, 'keep')).map(([field, chosen]) => [
      field,
      chosen === 'mine' || chosen === 'theirs' ? chosen : 'open',
    ]),
  );

/** Texts whose names begin with `prefix.`, by the rest of the name; empty ones are left out. */
export const typedUnder = (form: Typed, prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form)
      .filter(([name, value]) => name.startsWith(`${prefix}.`) && value.trim() !== '')
      .map(([name, value]) => [name.slice(prefix.length + 1), value]),
  );

/** What a save form says, or the fields that are too long to keep. */
export function readSave(input: Inputs['save']): Inputs['save'] | Refusal {
  const result = v.safeParse(saveBody, input);
  return result.success ? result.output : badInput(result.issues);
}

/** The fault at a field, if any. */
export const faultAt = (problems: readonly Problem[], field: string) => problems.find((p) => p.field === field)?.fault;

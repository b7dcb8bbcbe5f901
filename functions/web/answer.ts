import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { fromHundredths } from '../../shared/domain/points.ts';
import type { Refusal, RefusalCode } from '../../shared/domain/refusal.ts';
import type { Env } from './site.ts';
import type { Text } from './text/text.ts';

/** The HTTP status of each refusal: the one place where codes and statuses meet. */
export const STATUS = {
  'not-signed-in': 401,
  'not-a-member': 403,
  'not-your-role': 403,
  'not-your-township': 403,
  'not-your-district': 403,
  'not-found': 404,
  'wrong-state': 409,
  'window-not-open': 409,
  'window-closed': 409,
  'grace-over': 409,
  incomplete: 422,
  'unit-already-applied': 409,
  'reason-missing': 422,
  'scores-incomplete': 422,
  vetoed: 422,
  'required-not-met': 422,
  'below-three-stars': 422,
  'star-above-band': 422,
  'lower-star-needs-reason': 422,
  'signed-by-proposer': 403,
  'own-submission': 403,
  'in-conflict': 403,
  recused: 403,
  'judged-already': 409,
  'judged-by-you': 403,
  'not-assigned': 403,
  'not-a-reviewer': 422,
  'assignee-in-conflict': 422,
  'screened-first': 409,
  'not-screened': 409,
  'signed-already': 409,
  'not-signed-yet': 409,
  'item-state': 409,
  'item-not-closed': 409,
  'signed-by-closer': 403,
  'bad-deadline': 422,
  'calendar-not-published': 409,
  'notice-too-short': 422,
  'nothing-to-publish': 422,
  'notice-runs': 409,
  'notice-over': 409,
  'notice-called-off': 409,
  'notice-objected': 409,
  'notice-decided': 409,
  'too-many-objections': 429,
  'too-many-files': 422,
  'too-many-notes': 422,
  'bad-file': 422,
  'bad-sheet': 422,
  'named-already': 409,
  'not-due': 409,
  'assessment-begun': 409,
  'document-differs': 409,
  'too-many-views': 422,
  'member-exists': 409,
  'own-membership': 403,
  'work-in-hand': 409,
  'nothing-changed': 409,
  'stale-version': 412,
  'idempotency-key-reused': 422,
  'bad-input': 400,
  'too-large': 413,
  'not-same-origin': 403,
  busy: 503,
} as const satisfies Record<RefusalCode, ContentfulStatusCode>;

/** The address of a problem's `type`: where the code is explained. */
export const typeOf = (code: RefusalCode): string => `/api/v1/docs#${code}`;

/** The status that answers a refusal; leaves on the context which one it was, and when to come again. */
export function statusOf(c: Context<Env>, { refused }: Refusal): ContentfulStatusCode {
  c.set('refused', refused);
  if (refused === 'busy') c.header('Retry-After', '2');
  return STATUS[refused];
}

/** A refusal as an RFC 9457 problem document, its sentences in the reader's language. */
export function problemDocument(refusal: Refusal, t: Text) {
  const { refused, facts = {}, problems } = refusal;
  const { title, detail } = t.refusal(refusal);
  return {
    type: typeOf(refused),
    title,
    status: STATUS[refused],
    detail,
    code: refused,
    ...written(facts),
    ...(problems && { problems: problems.map((p) => ({ ...p, detail: t.fault[p.fault] })) }),
  };
}

/** Facts that are points are written as decimals, as everywhere in the API. */
const written = (facts: NonNullable<Refusal['facts']>) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      POINTS.includes(name) && typeof fact === 'number' ? fromHundredths(fact) : fact,
    ]),
  );
const POINTS = ['score', 'least'];

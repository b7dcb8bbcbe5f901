import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { readApplicationId } from '../../../shared/domain/application/id.ts';
import type { Inputs, TransitionName } from '../../../shared/domain/application/inputs.ts';
import { mayRead, trailFor } from '../../../shared/domain/application/visible.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { loadWithEvents } from '../../../shared/store/applications.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { type Moved, move, openDraft } from '../changing/move.ts';
import { toCursor } from '../input/cursor.ts';
import { code, createBody, cursor, limit, programme, saveBody, state, transitionBodies } from '../input/schemas.ts';
import { knownContextOf } from '../reading/context.ts';
import { listFor } from '../reading/lists.ts';
import { currentProgramme } from '../reading/programme.ts';
import type { Env } from '../site.ts';
import { sourceOf } from '../source.ts';
import { problem } from './problem.ts';
import { bearer, operation, parse } from './respond.ts';
import { applicationOut, applicationView, eventOut, eventView, listedOut, pageOf } from './views.ts';

const TAG = 'applications';
const listQuery = v.strictObject({ programme, state, district: v.optional(code), cursor, limit });

/** `If-Match` carries the version that a change was decided on, `Idempotency-Key` marks a request that may come twice. */
const ETAG = /^"(\d{1,9})"$/;
const KEY = /^[\x21-\x7e]{1,100}$/;

export function conditions(c: Context<Env>): { version?: number; key?: string } | Refusal {
  const [match, key] = [c.req.header('if-match'), c.req.header('idempotency-key')];
  const [, version] = ETAG.exec(match ?? '') ?? [];
  const faulty = (field: string): Refusal => ({ ...refuse('bad-input'), problems: [{ field, fault: 'wrong-type' }] });
  if (match !== undefined && match !== '*' && !version) return faulty('If-Match');
  if (key !== undefined && !KEY.test(key)) return faulty('Idempotency-Key');
  return { ...(version && { version: Number(version) }), ...(key && { key }) };
}

export async function reader(c: Context<Env>): Promise<Member | Refusal> {
  const who = await bearer(c);
  if (isRefusal(who)) return who;
  return (await loadMember(c.var.site.table, who.email)) ?? refuse('not-a-member', { email: who.email });
}

/** The application with its trail, if `member` may see it. */
async function readable(c: Context<Env>, member: Member, id: string) {
  const found = readApplicationId(id) ? await loadWithEvents(c.var.site.table, id) : undefined;
  return found && mayRead(member, found.application) ? found : refuse('not-found');
}

async function change<T extends TransitionName>(c: Context<Env>, transition: T, input: Inputs[T]): Promise<Response> {
  const who = await bearer(c);
  if (isRefusal(who)) return problem(c, who);
  const given = conditions(c);
  if (isRefusal(given)) return problem(c, given);
  const id = c.req.param('id') ?? '';
  const moved = await move(c.var.site, { email: who.email, id, transition, input, source: sourceOf(c), ...given });
  if (!isRefusal(moved)) return shown(c, moved);
  return problem(c, moved, moved.refused === 'stale-version' ? await sinceThen(c, who.email, id, given.version) : {});
}

/** What changed since the version that the asker has seen. */
async function sinceThen(c: Context<Env>, email: string, id: string, seen = 0) {
  const member = await loadMember(c.var.site.table, email);
  const found = member && (await readable(c, member, id));
  if (!member || !found || isRefusal(found)) return {};
  const context = await knownContextOf(c.var.site, found.application);
  return {
    changes: trailFor(member, found.events)
      .filter((e) => e.version > seen)
      .map(eventView),
    ...(context && { application: applicationView(found.application, member, context) }),
  };
}

async function shown(
  c: Context<Env>,
  { application, actor, repeated }: Moved,
  status: 200 | 201 = 200,
): Promise<Response> {
  if (!application) return c.body(null, 204);
  const context = await knownContextOf(c.var.site, application);
  if (!context) return problem(c, refuse('not-found'));
  c.header('ETag', `"${application.version}"`);
  if (repeated) c.header('Idempotency-Replayed', 'true');
  return c.json(applicationView(application, actor, context), status);
}

export const applications = new Hono<Env>();

applications.post(
  '/',
  operation(TAG, 'openDraft', { answers: applicationOut, status: 201, changes: true }),
  parse('json', createBody),
  async (c) => {
    const who = await bearer(c);
    if (isRefusal(who)) return problem(c, who);
    const given = conditions(c);
    if (isRefusal(given)) return problem(c, given);
    const {
      programme = currentProgramme(c.var.site.policy, c.var.site.now()).id,
      category,
      unit,
      from,
    } = c.req.valid('json');
    const key = given.key ?? crypto.randomUUID();
    const opened = await openDraft(c.var.site, {
      ...{ email: who.email, key, programme, category, unit, from },
      source: sourceOf(c),
    });
    if (isRefusal(opened)) return problem(c, opened);
    c.header('Location', `/api/v1/applications/${opened.application?.id}`);
    return shown(c, opened, 201);
  },
);

applications.get(
  '/',
  operation(TAG, 'listApplications', {
    answers: pageOf(listedOut),
    signedIn: true,
  }),
  parse('query', listQuery),
  async (c) => {
    const member = await reader(c);
    if (isRefusal(member)) return problem(c, member);
    const { cursor: after, limit: most, ...query } = c.req.valid('query');
    const page = await listFor(c.var.site, member, { ...query, after, most });
    if (isRefusal(page)) return problem(c, page);
    return c.json({ items: page.rows, next: toCursor(page.next) });
  },
);

applications.get('/:id', operation(TAG, 'readApplication', { answers: applicationOut, signedIn: true }), async (c) => {
  const member = await reader(c);
  if (isRefusal(member)) return problem(c, member);
  const found = await readable(c, member, c.req.param('id'));
  return isRefusal(found) ? problem(c, found) : shown(c, { ...found, actor: member, repeated: false });
});

applications.get(
  '/:id/events',
  operation(TAG, 'readTrail', { answers: v.object({ items: v.array(eventOut) }), signedIn: true }),
  async (c) => {
    const member = await reader(c);
    if (isRefusal(member)) return problem(c, member);
    const found = await readable(c, member, c.req.param('id'));
    if (isRefusal(found)) return problem(c, found);
    return c.json({ items: trailFor(member, found.events).map(eventView) });
  },
);

applications.patch(
  '/:id',
  operation(TAG, 'saveDraft', { answers: applicationOut, changes: true }),
  parse('json', saveBody),
  (c) => change(c, 'save', c.req.valid('json')),
);

applications.delete('/:id', operation(TAG, 'deleteDraft', { answers: undefined, status: 204, changes: true }), (c) =>
  change(c, 'delete', {}),
);

/** Every transition of the table at its own address, with its own body. */
for (const transition of Object.keys(transitionBodies) as (keyof typeof transitionBodies)[]) {
  const body: v.GenericSchema<unknown, Inputs[typeof transition]> = transitionBodies[transition];
  applications.post(
    `/:id/${transition}`,
    operation(TAG, transition, { answers: applicationOut, changes: true }),
    parse('json', body),
    (c) => change(c, transition, c.req.valid('json')),
  );
}

import type { Context as HonoContext } from 'hono';
import type { Child } from 'hono/jsx';
import type { Application } from '../../../shared/domain/application/application.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { statusOf } from '../answer.ts';
import type { Moved } from '../changing/move.ts';
import { contextOf } from '../reading/context.ts';
import type { Env } from '../site.ts';
import { clockText } from './show.tsx';

/** What the script that saves as one types needs: the new version, a word to show, and the score drawn anew. */
export function saved(
  c: HonoContext<Env>,
  moved: Moved | Refusal,
  draw: (application: Application, context: Context) => Child,
): Response {
  if (isRefusal(moved)) return notSaved(c, moved);
  const { application } = moved;
  const context = application && contextOf(c.var.site, application);
  if (!application || !context) return notSaved(c, refuse('not-found'));
  return savedAnswer(c, application, { running: String(draw(application, context)) });
}

/** What else a form's own script is told with it. */
export const savedAnswer = (
  c: HonoContext<Env>,
  { version, updatedAt }: Application,
  more: { readonly running: string; readonly message?: string } & Readonly<Record<string, unknown>>,
): Response => c.json({ version, message: c.var.t.form.saved(clockText(c.var.t, updatedAt)), ...more });

export const notSaved = (c: HonoContext<Env>, refusal: Refusal) =>
  c.json({ message: c.var.t.refusal(refusal).detail, code: refusal.refused }, statusOf(c, refusal));

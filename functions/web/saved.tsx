import type { Context as HonoContext } from 'hono';
import type { Child } from 'hono/jsx';
import type { Application } from '../../shared/domain/application/application.ts';
import type { Context } from '../../shared/domain/application/guards.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/domain/refusal.ts';
import { statusOf } from './answer.ts';
import { contextOf, type Moved } from './move.ts';
import { clockText } from './parts/show.tsx';
import type { Env } from './site.ts';

/** What the script that saves as one types needs: the new version, a word to show, and the score drawn anew. */
export function saved(
  c: HonoContext<Env>,
  moved: Moved | Refusal,
  draw: (application: Application, context: Context) => Child,
): Response {
  const { t, site } = c.var;
  if (isRefusal(moved)) return refused(c, moved);
  const { application } = moved;
  const context = application && contextOf(site, application);
  if (!application || !context) return refused(c, refuse('not-found'));
  return c.json({
    version: application.version,
    message: t.form.saved(clockText(t, application.updatedAt)),
    running: String(draw(application, context)),
  });
}

const refused = (c: HonoContext<Env>, refusal: Refusal) =>
  c.json({ message: c.var.t.refusal(refusal).detail, code: refusal.refused }, statusOf(c, refusal));

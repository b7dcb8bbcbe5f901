import type { Context } from 'hono';
import type { PolicyName } from '../../../shared/domain/policy/record.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { saveDraft } from '../changing/policy-drafts.ts';
import { readForm, versionIn } from '../input/form.ts';
import { Hidden } from '../parts/problems.tsx';
import { sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';

/** Saves what is typed: to go on to `next`, which `label` calls by its name, or to stay. */
export const SaveButtons = ({ t, next, label }: { t: Text; next: string; label: string }) => (
  <p class="actions">
    <button name="next" value={next}>
      {label}
    </button>
    <button class="secondary" name="next" value="stay">
      {t.drafting.save}
    </button>
  </p>
);

/** `own` is the address of the draft. */
export const GiveUp = ({ t, own, version }: { t: Text; own: string; version: number }) => (
  <form method="post" action={`${own}/discard`}>
    <Hidden version={version} />
    <button class="danger">{t.drafting.discard}</button>
  </form>
);

/** Gives up the draft that the form has seen; why not, where somebody has saved meanwhile. */
export async function giveUp(c: Context<Env>, name: PolicyName): Promise<Refusal | object> {
  const seen = versionIn(await readForm(c));
  return saveDraft(c.var.site, { email: sessionOf(c).email, name, seen }, undefined);
}

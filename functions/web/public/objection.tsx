import type { Context } from 'hono';
import * as v from 'valibot';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { StoreBusy } from '../../../shared/store/client.ts';
import { statusOf } from '../answer.ts';
import { type LineOf, openLine, raiseObjection } from '../changing/objections.ts';
import { badInput } from '../input/faults.ts';
import { faultAt, keyIn, readForm, type Typed } from '../input/form.ts';
import { objectionBody } from '../input/schemas.ts';
import { page } from '../parts/page.tsx';
import { ErrorSummary, Field } from '../parts/problems.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Notice } from '../parts/says.tsx';
import type { Env } from '../site.ts';

/** Robots fill whatever field they find; people do not see this one. */
const TRAP = 'website';

const lineIn = (c: Context<Env>): LineOf => ({
  batch: c.req.param('batch') ?? '',
  application: c.req.param('application') ?? '',
});

/** The form to object to one line of a notice. */
export async function objectionPage(c: Context<Env>) {
  const line = await openLine(c.var.site, lineIn(c));
  return isRefusal(line) ? refusalPage(c, line) : form(c, { name: line.row.name });
}

export async function objectionPosted(c: Context<Env>) {
  const typed = await readForm(c);
  const refusal = await taken(c, typed);
  return refusal ? form(c, { typed, refusal }) : c.redirect(`${c.req.path}/received`, 303);
}

async function taken(c: Context<Env>, typed: Typed): Promise<Refusal | undefined> {
  if (typed[TRAP]) return { ...refuse('bad-input'), problems: [{ field: TRAP, fault: 'unknown-field' }] };
  const { text = '', name = '', contact = '' } = typed;
  // A browser counts a line break as one character and sends two.
  const said = v.safeParse(objectionBody, { text: text.replaceAll('\r\n', '\n'), name, contact });
  if (!said.success) return badInput(said.issues);
  const { site } = c.var;
  const from = { via: 'page' as const, address: site.addressOf(c), key: keyIn(typed) };
  return raiseObjection(site, { ...lineIn(c), ...from, said: said.output }).catch((error) => {
    if (error instanceof StoreBusy) return refuse('busy');
    throw error;
  });
}

interface Shown {
  /** The unit it is about; a refused form is shown without asking for it again. */
  readonly name?: string;
  readonly typed?: Typed;
  readonly refusal?: Refusal;
}

function form(c: Context<Env>, { name, typed = {}, refusal }: Shown) {
  const { t } = c.var;
  const fault = (field: string) => faultAt(refusal?.problems ?? [], field);
  const { text, contact } = t.objection;
  const labels: Record<string, string> = { text, name: t.objection.name, contact, [TRAP]: t.objection.trap };
  return page(
    c,
    { title: t.objection.title, status: refusal ? statusOf(c, refusal) : 200 },
    <section class="narrow">
      <ErrorSummary
        t={t}
        refusal={refusal}
        place={({ field }) => ({ href: `#${field}`, label: labels[field] ?? field })}
      />
      <h1>{t.objection.title}</h1>
      {name && <p class="lead">{t.objection.about(name)}</p>}
      <p>{t.objection.lead}</p>
      <Notice kind="good">
        <p>{t.objection.privacy}</p>
      </Notice>
      <form method="post" action={c.req.path}>
        <input type="hidden" name="once" value={typed.once ?? crypto.randomUUID()} />
        <Field t={t} label={text} hint={t.objection.textHint} fault={fault('text')}>
          <textarea id="text" name="text" rows={8} maxlength={2000} required>
            {typed.text ?? ''}
          </textarea>
        </Field>
        <Field t={t} label={t.objection.name} hint={t.form.optional} fault={fault('name')}>
          <input id="name" type="text" name="name" maxlength={60} autocomplete="name" value={typed.name ?? ''} />
        </Field>
        <Field t={t} label={contact} hint={t.objection.contactHint} fault={fault('contact')}>
          <input id="contact" type="text" name="contact" maxlength={100} value={typed.contact ?? ''} />
        </Field>
        <div class={fault(TRAP) ? '' : 'trap'}>
          <Field t={t} label={t.objection.trap} fault={fault(TRAP)}>
            <input id={TRAP} type="text" name={TRAP} tabindex={-1} autocomplete="off" value="" />
          </Field>
        </div>
        <div class="actions">
          <button>{t.objection.send}</button>
          <a href={`/notices/${lineIn(c).batch}`}>{t.objection.back}</a>
        </div>
      </form>
    </section>,
  );
}

/** What happens next; the same whoever reads it. */
export function receivedPage(c: Context<Env>) {
  const { t } = c.var;
  return page(
    c,
    { title: t.objection.received },
    <section class="narrow">
      <h1>{t.objection.received}</h1>
      <p class="lead">{t.objection.next}</p>
      <p>{t.objection.reply}</p>
      <p>
        <a class="button" href={`/notices/${lineIn(c).batch}`}>
          {t.objection.back}
        </a>
      </p>
    </section>,
  );
}

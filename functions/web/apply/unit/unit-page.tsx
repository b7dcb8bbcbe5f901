import type { Context } from 'hono';
import type { Unit } from '../../../../shared/domain/application/application.ts';
import { isOwnPlace, unitFaults } from '../../../../shared/domain/application/unit.ts';
import { statusOf } from '../../answer.ts';
import { autosaved } from '../../parts/autosaved.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Field, Hidden } from '../../parts/problems.tsx';
import type { Opened } from '../../reading/opened.ts';
import type { Env } from '../../site.ts';
import { ClashAt, ClashSummary } from '../clashes.tsx';
import { SaveActions } from '../save-actions.tsx';
import type { Shown } from '../shown.ts';
import { Steps } from '../steps.tsx';
import { PlaceField } from './place-field.tsx';
import { SimilarUnits, similarUnits } from './similar.tsx';

const ONE_LINE = ['name', 'address', 'contact', 'phone'] as const;

/** Which unit applies: where it is, what it is called, whom to ask. */
export async function unitPage(c: Context<Env>, opened: Opened, { typed, refusal, clashes = [] }: Shown = {}) {
  const { t } = c.var;
  const { application, context } = opened;
  const told = { application: typed ?? application, context };
  const { unit, applicant } = told.application;
  const similar = await similarUnits(c, told);
  const kind = context.standard.unit;
  const faults = unitFaults(told.application, kind, context.divisions);
  const shownFault = (field: keyof Unit) =>
    faults[field] === 'missing' && !c.req.query('check') ? undefined : faults[field];
  const { email } = opened.member;
  const sides = { t, context, reader: email, mine: told.application, theirs: application, clashes };
  const clashAt = (field: keyof Unit) => <ClashAt {...sides} field={`unit.${field}`} />;
  const alike = (
    <div id="similar" role="status">
      <SimilarUnits t={t} {...told} similar={similar} />
    </div>
  );
  return page(
    c,
    {
      title: t.apply.taskUnit,
      scripts: ['place.js', 'draft.js'],
      status: refusal ? statusOf(c, refusal) : clashes.length > 0 ? 409 : 200,
    },
    <>
      <ErrorSummary t={t} refusal={refusal} />
      <ClashSummary {...sides} />
      <Steps t={t} opened={opened} current="unit">
        <h1>{t.apply.taskUnit}</h1>
        <p class="quiet">{kind === 'named' ? t.apply.unitIntro : t.apply.unitIsDivision}</p>
        <form method="post" action={`/apply/${application.id}/unit`} {...autosaved(t, email)}>
          <Hidden version={application.version} />
          <input type="hidden" name="who" value={email} />
          {isOwnPlace(kind) && alike}
          {!isOwnPlace(kind) && (
            <PlaceField
              {...{ c, applicant, kind, chosen: unit.division }}
              fault={shownFault('division')}
              below={kind === 'village' ? [clashAt('division'), alike] : clashAt('division')}
            />
          )}
          {ONE_LINE.filter((field) => kind === 'named' || (field !== 'name' && field !== 'address')).map((field) => (
            <Field
              t={t}
              label={t.unit[field]}
              fault={shownFault(field)}
              below={field === 'name' ? [clashAt(field), alike] : clashAt(field)}
            >
              <input
                id={`unit.${field}`}
                name={`unit.${field}`}
                value={unit[field]}
                maxlength={200}
                type={field === 'phone' ? 'tel' : 'text'}
              />
            </Field>
          ))}
          <Field
            t={t}
            label={t.unit.summary}
            hint={t.form.optional}
            fault={shownFault('summary')}
            below={clashAt('summary')}
          >
            <textarea id="unit.summary" name="unit.summary" rows={5} maxlength={4000}>
              {unit.summary}
            </textarea>
          </Field>
          <SaveActions c={c} />
        </form>
      </Steps>
    </>,
  );
}

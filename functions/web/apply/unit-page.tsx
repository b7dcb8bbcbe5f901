import type { Context } from 'hono';
import type { Unit } from '../../../shared/domain/application/application.ts';
import { unitFaults } from '../../../shared/domain/application/unit.ts';
import { type Division, levelOf } from '../../../shared/domain/division.ts';
import { statusOf } from '../answer.ts';
import type { Opened } from '../opened.ts';
import { autosaved } from '../parts/autosaved.ts';
import { page } from '../parts/page.tsx';
import { ErrorSummary, Field, Hidden } from '../parts/problems.tsx';
import type { Env, Site } from '../site.ts';
import { ClashAt, ClashSummary } from './clashes.tsx';
import { SaveActions } from './save-actions.tsx';
import type { Shown } from './shown.ts';
import { Steps } from './steps.tsx';

const ONE_LINE = ['name', 'address', 'contact', 'phone'] as const;

/** Which unit applies: where it is, what it is called, whom to ask. */
export function unitPage(c: Context<Env>, opened: Opened, { typed, refusal, clashes = [] }: Shown = {}) {
  const { t, site } = c.var;
  const { application, context } = opened;
  const unit = (typed ?? application).unit;
  const kind = context.standard.unit;
  const faults = unitFaults(typed ?? application, kind, context.divisions);
  const shownFault = (field: keyof Unit) =>
    faults[field] === 'missing' && !c.req.query('check') ? undefined : faults[field];
  const { email } = opened.member;
  const sides = { t, context, reader: email, mine: typed ?? application, theirs: application, clashes };
  const clashAt = (field: keyof Unit) => <ClashAt {...sides} field={`unit.${field}`} />;
  return page(
    c,
    {
      title: t.apply.taskUnit,
      scripts: ['draft.js'],
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
          {kind !== 'township' && (
            <Field t={t} label={t.unit.division} fault={shownFault('division')} below={clashAt('division')}>
              <select name="unit.division" id="unit.division">
                <option value="">{t.form.choose}</option>
                <Places places={placesOf(site, application.applicant, kind)} chosen={unit.division} />
              </select>
            </Field>
          )}
          {ONE_LINE.filter((field) => kind === 'named' || (field !== 'name' && field !== 'address')).map((field) => (
            <Field t={t} label={t.unit[field]} fault={shownFault(field)} below={clashAt(field)}>
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

/** The villages of the applicant's area under their township; a unit with its own name may also stand in the township at large. */
function placesOf({ policy }: Site, applicant: string, kind: 'village' | 'named' | 'township'): Division[][] {
  const book = policy.divisions();
  const own = book.find(applicant);
  const townships = levelOf(applicant) === 'city' ? book.all.filter((d) => d.level === 'township') : own ? [own] : [];
  const groups = townships.map((township) => [township, ...book.children(township.code)]);
  return kind === 'named' ? groups : groups.map(([, ...villages]) => villages);
}

function Places({ places, chosen }: { places: readonly Division[][]; chosen: string }) {
  const options = (group: readonly Division[]) =>
    group.map((d) => (
      <option value={d.code} selected={d.code === chosen}>
        {d.name}
      </option>
    ));
  if (places.length === 1) return <>{options(places[0] ?? [])}</>;
  return (
    <>
      {places.map((group) => (
        <optgroup label={group[0]?.name ?? ''}>{options(group)}</optgroup>
      ))}
    </>
  );
}

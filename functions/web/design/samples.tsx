import type { Policy } from '../../../shared/data/load.ts';
import { STATES } from '../../../shared/domain/application/application.ts';
import { STANDINGS } from '../../../shared/domain/cell.ts';
import type { Evidence } from '../../../shared/domain/evidence/evidence.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { AnswerField, IndicatorText } from '../parts/answer-field.tsx';
import { Bar } from '../parts/bar.tsx';
import { File, Upload } from '../parts/evidence.tsx';
import { ErrorSummary, Field } from '../parts/problems.tsx';
import { Empty, Notice } from '../parts/says.tsx';
import { ColourTag, StandingTag, Stars, StateTag } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { Trail } from '../parts/trail.tsx';
import type { Text } from '../text/text.ts';

interface Sample {
  readonly t: Text;
}
const COLOURS = ['green', 'amber', 'red'] as const;

export const Buttons = ({ t }: Sample) => (
  <p class="actions">
    <button type="button">{t.design.button}</button>
    <button type="button" class="secondary">
      {t.design.secondary}
    </button>
    <button type="button" class="danger">
      {t.design.danger}
    </button>
    <button type="button" disabled>
      {t.design.disabled}
    </button>
    <button type="button" class="plain">
      {t.design.plain}
    </button>
    <a href="/cells">{t.design.link}</a>
  </p>
);

export const Tags = ({ t }: Sample) => (
  <>
    <p class="actions">
      {STATES.map((state) => (
        <StateTag t={t} state={state} />
      ))}
    </p>
    <p class="actions">
      {STANDINGS.map((standing) => (
        <StandingTag t={t} standing={standing} />
      ))}
      {COLOURS.map((colour) => (
        <ColourTag t={t} colour={colour} />
      ))}
    </p>
  </>
);

export const Says = ({ t }: Sample) => (
  <>
    <Notice title={t.design.noteTitle}>
      <p>{t.design.know}</p>
    </Notice>
    <Notice kind="good">
      <p>{t.design.good}</p>
    </Notice>
    <Notice kind="plain">
      <p>{t.design.aside}</p>
    </Notice>
    <Empty>{t.design.empty}</Empty>
  </>
);

export function Fields({ t }: Sample) {
  const { fields } = t.design;
  const refusal = { ...refuse('bad-input'), problems: [{ field: 'phone', fault: 'missing' as const }] };
  return (
    <>
      <ErrorSummary t={t} refusal={refusal} place={() => ({ href: '#sample-phone', label: fields.phone })} />
      <Field t={t} label={fields.name} hint={fields.hint}>
        <input type="text" />
      </Field>
      <Field t={t} label={fields.contact}>
        <input type="text" />
      </Field>
      <Field t={t} label={fields.phone} fault="missing">
        <input type="tel" id="sample-phone" aria-invalid="true" />
      </Field>
      <Field t={t} label={fields.day}>
        <input type="date" />
      </Field>
      <Field t={t} label={fields.category}>
        <select>
          <option>{t.register.all}</option>
        </select>
      </Field>
      <Field t={t} label={fields.note}>
        <textarea rows={2} />
      </Field>
      <Field t={t} label={fields.locked}>
        <input type="text" value={t.design.unit} disabled />
      </Field>
      <label class="tick">
        <input type="checkbox" checked />
        {t.design.choice}
      </label>
    </>
  );
}

/** One indicator for each kind of rule that the standards have, and one with a fault. */
export function Answers({ t, policy }: Sample & { readonly policy: Policy }) {
  const all = policy.standards().flatMap(indicatorsOf);
  const kinds = [...new Map(all.map((indicator) => [indicator.rule.kind, indicator])).values()];
  return (
    <ol class="indicators">
      {kinds.map((indicator, n) => (
        <li>
          <IndicatorText t={t} indicator={indicator} />
          <AnswerField t={t} indicator={indicator} answer={undefined} fault={n === 0 ? 'missing' : undefined} />
        </li>
      ))}
    </ol>
  );
}

export const Bars = ({ t }: Sample) => (
  <>
    {COLOURS.map((colour, n) => (
      <Bar
        t={t}
        quota={{ target: 100, named: 104 - 32 * n, missing: 0, expected: 88, colour, forecast: { basis: 'reached' } }}
      />
    ))}
  </>
);

export function Rows({ t, now }: Sample & { readonly now: Instant }) {
  const { name, state, star, district } = { ...t.register.columns, state: t.apply.columns.state };
  const happened = { at: now, name: t.design.person } as const;
  return (
    <>
      <Table head={[name, district, star, state]}>
        {([5, 4, 3] as const).map((stars) => (
          <tr>
            <th scope="row">
              <a href="/cells">{t.design.fields.name}</a>
            </th>
            <td class="word">{t.design.unit}</td>
            <td>
              <Stars t={t} star={stars} />
            </td>
            <td>
              <StateTag t={t} state="named" />
            </td>
          </tr>
        ))}
      </Table>
      <Trail
        t={t}
        events={[
          { ...happened, transition: 'submit', role: 'submitter', detail: { score: 8650 } },
          { ...happened, transition: 'return', role: 'screener', detail: { reason: t.design.reason } },
        ]}
      />
    </>
  );
}

/** The sample files are nowhere: their links lead to the page that says so. */
export function Files({ t, now }: Sample & { readonly now: Instant }) {
  const sample = { indicator: 'ledger', sha256: '', by: '', at: now };
  const files: readonly Evidence[] = [
    { ...sample, id: 'pdf', name: t.design.file, size: 184_320, type: 'pdf' },
    { ...sample, id: 'jpeg', name: t.design.photo, size: 2_411_724, type: 'jpeg', site: true },
  ];
  return (
    <>
      <ul class="files">
        {files.map((file) => (
          <File t={t} file={file} own="/design" />
        ))}
      </ul>
      <Upload t={t} own="/design" indicator="ledger" />
    </>
  );
}

export const Layers = ({ t }: Sample) => (
  <>
    <details>
      <summary>{t.design.unfold}</summary>
      <p>{t.design.folded}</p>
    </details>
    <dialog open aria-label={t.design.ask}>
      <h3>{t.design.ask}</h3>
      <p>{t.design.askMore}</p>
      <p class="actions">
        <button type="button" class="danger">
          {t.design.danger}
        </button>
        <button type="button" class="secondary">
          {t.design.link}
        </button>
      </p>
    </dialog>
  </>
);

import type { Context } from 'hono';
import { fromHundredths } from '../../../../shared/domain/points.ts';
import { faultsOf, plainSum } from '../../../../shared/domain/policy/standard-check.ts';
import type { StandardDraft } from '../../../../shared/domain/policy/standard-draft.ts';
import type { Problem, Refusal } from '../../../../shared/domain/refusal.ts';
import { statusOf } from '../../answer.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Hidden } from '../../parts/problems.tsx';
import { Notice } from '../../parts/says.tsx';
import { Table } from '../../parts/table.tsx';
import type { Env } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { GiveUp } from '../drafting.tsx';
import { Control } from './control.tsx';
import { problemsOf } from './read.ts';
import { labelOf, SECTION_FIELDS, STANDARD_FIELDS } from './words.ts';

/** A standard that is being written. */
export interface Writing {
  readonly category: string;
  /** Which version it would be. */
  readonly next: number;
  /** Of the draft. */
  readonly version: number;
  readonly draft: StandardDraft;
  readonly refusal?: Refusal | undefined;
}

/** What is being written, as its readers call it. */
export const titleOf = (t: Text, { category, next, draft }: Writing): string =>
  t.standards.edit(draft.fields[`name.${t.language}`] ?? category, next);

/** The standard as a whole: its names, its sections, and each section's indicators in their order. */
export function draftPage(c: Context<Env>, writing: Writing) {
  const { t } = c.var;
  const { category, next, version, draft, refusal } = writing;
  const own = `/admin/standards/${category}`;
  return page(
    c,
    { title: titleOf(t, writing), wide: true, status: refusal ? statusOf(c, refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={refusal} />
      <p class="quiet">
        <a href="/admin/standards">{t.standards.title}</a>
      </p>
      <h1>{titleOf(t, writing)}</h1>
      <Checks t={t} draft={draft} problems={problemsOf(draft, { category, version: next })} own={own} />
      <form method="post" action={`${own}/draft`} class="policy">
        <Hidden version={version} />
        <p class="actions">
          <button name="do" value="">
            {t.drafting.save}
          </button>
          <a href={`${own}/draft/preview`}>{t.standards.preview}</a>
          <a href={`${own}/draft/changes`}>{t.standards.toChanges}</a>
        </p>
        {draft.sections.map((section, s) => (
          <fieldset class="whole">
            <legend>
              <h2>{t.standards.section(s + 1, String(fromHundredths(plainSum(section.indicators))))}</h2>
            </legend>
            <div class="side">
              {SECTION_FIELDS.map((field) => (
                <Control t={t} field={field} name={`section.${s}.${field}`} value={section.fields[field] ?? ''} />
              ))}
            </div>
            <Table head={Object.values(t.standards.indicatorColumns)}>
              {section.indicators.map((indicator, i) => {
                const label = indicator['text.zh'] ? (indicator[`text.${t.language}`] ?? '') : t.standards.unnamed;
                return (
                  <tr>
                    <th scope="row">
                      <a href={`${own}/draft/${s}/${i}`}>{label}</a>
                    </th>
                    <td class="number">{indicator.points}</td>
                    <td>
                      {['veto', 'required', 'bonus', 'mayNotApply']
                        .filter((f) => indicator[f])
                        .map((f) => (
                          <>
                            <span class={f === 'veto' ? 'tag red' : 'tag'}>{labelOf(t, f)}</span>{' '}
                          </>
                        ))}
                    </td>
                    <td>
                      <p class="actions">
                        {(['up', 'down', 'remove'] as const).map((act) => (
                          <button
                            class="secondary"
                            name="do"
                            value={`${act}.${s}.${i}`}
                            aria-label={`${t.standards.acts[act]} ${label}`}
                          >
                            {t.standards.acts[act]}
                          </button>
                        ))}
                      </p>
                    </td>
                  </tr>
                );
              })}
            </Table>
            <p class="actions">
              <button class="secondary" name="do" value={`add.${s}`}>
                {t.standards.add}
              </button>
              {(['up', 'down', 'remove'] as const).map((act) => (
                <button class="secondary" name="do" value={`${act}.${s}`}>
                  {t.standards.sectionActs[act]}
                </button>
              ))}
            </p>
          </fieldset>
        ))}
        <p>
          <button class="secondary" name="do" value="add-section">
            {t.standards.addSection}
          </button>
        </p>
        <fieldset>
          <legend>
            <h2>{t.standards.general}</h2>
          </legend>
          {STANDARD_FIELDS.map((field) => (
            <Control t={t} field={field} value={draft.fields[field] ?? ''} />
          ))}
        </fieldset>
        <button name="do" value="">
          {t.drafting.save}
        </button>
      </form>
      <GiveUp t={t} own={`${own}/draft`} version={version} />
    </>,
  );
}

interface ChecksProps {
  readonly t: Text;
  readonly draft: StandardDraft;
  readonly problems: readonly Problem[];
  readonly own: string;
}

/** Whether it could be published as it is: what its points sum to, and what is to be mended. */
export function Checks({ t, draft, problems, own }: ChecksProps) {
  const sum = String(fromHundredths(plainSum(draft.sections.flatMap(({ indicators }) => indicators))));
  const faults = faultsOf(draft);
  if (faults.length + problems.length === 0)
    return (
      <Notice kind="good">
        <p>{t.standards.sound(sum)}</p>
      </Notice>
    );
  return (
    <Notice title={t.standards.unsound(sum)}>
      <ul>
        {faults.map(({ check, indicators }) => (
          <li>
            {t.standards.checks[check]} {indicators.filter(Boolean).join(' ')}
          </li>
        ))}
        {problems.map(({ field, fault }) => (
          <li>
            <a href={addressOf(own, field)}>{t.form.at(placeOf(t, draft, field), t.fault[fault])}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const AT = /^sections\.(\d+)\.indicators\.(\d+)\.(.+)$/;

function addressOf(own: string, field: string): string {
  const [, section, indicator, inner = ''] = AT.exec(field) ?? [];
  return indicator ? `${own}/draft/${section}/${indicator}#${inner.replace(/^rule\./, '')}` : `${own}/draft#${field}`;
}

function placeOf(t: Text, draft: StandardDraft, field: string): string {
  const [, section = '', indicator = '', inner = ''] = AT.exec(field) ?? [];
  if (inner === '') return labelOf(t, field.replace(/^sections\.\d+\./, ''));
  const { id = '' } = draft.sections[Number(section)]?.indicators[Number(indicator)] ?? {};
  return `${id || t.standards.unnamed} ${labelOf(t, inner.replace(/^rule\./, ''))}`;
}

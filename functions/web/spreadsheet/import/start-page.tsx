import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { type BroughtSheet, isThrough } from '../../../../shared/domain/sheet.ts';
import { statusOf } from '../../answer.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Once } from '../../parts/problems.tsx';
import { Time } from '../../parts/show.tsx';
import { Table } from '../../parts/table.tsx';
import type { Env } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import type { Kind } from '../kinds/kind.ts';
import { scoped } from './scoped.ts';

interface Besides {
  readonly refusal: Refusal | undefined;
  /** What the spreadsheet is to be of, and the ways to another. */
  readonly scope?: string | undefined;
  readonly scopes: Child;
  readonly choice: Child;
  /** Other templates, and what there is to be seen below the upload. */
  readonly templates: Child;
  readonly below: Child;
}

/** Template, upload, and what was brought lately. */
export function startPage(
  c: Context<Env>,
  kind: Kind,
  earlier: readonly BroughtSheet[],
  { refusal, scope, scopes, choice, templates, below }: Besides,
) {
  const { t } = c.var;
  const { id, room } = kind;
  const words = t.imports[id];
  const above = kind.above(t);
  return page(
    c,
    { title: words.title, status: refusal ? statusOf(c, refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={refusal} />
      <p class="quiet">
        <a href={above.href}>{above.title}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {scopes}
      <h2>{t.sheets.step1}</h2>
      <p>
        <a class="button secondary" href={scoped(kind, `${room}/template.xlsx`, scope)}>
          {t.sheets.template}
        </a>
      </p>
      {templates}
      <h2>{t.sheets.step2}</h2>
      <p>{words.filling}</p>
      <h2>{t.sheets.step3}</h2>
      <form method="post" action={room} enctype="multipart/form-data">
        <Once />
        {choice ?? (kind.scope && <input type="hidden" name={kind.scope.field} value={scope} />)}
        <div class="field">
          <label>
            <span>{t.sheets.file}</span>
            <input
              type="file"
              name="file"
              required
              accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            />
          </label>
        </div>
        <button>{t.sheets.upload}</button>
      </form>
      {below}
      {earlier.length > 0 && <Earlier t={t} kind={kind} sheets={earlier} />}
    </>,
  );
}

function stateOf({ together }: Kind, sheet: BroughtSheet): keyof Text['sheets']['state'] {
  if (!isThrough(sheet)) return sheet.done > 0 ? 'running' : 'checked';
  if (!together) return 'finished';
  return sheet.published ? 'published' : 'gathered';
}

function Earlier({ t, kind, sheets }: { t: Text; kind: Kind; sheets: readonly BroughtSheet[] }) {
  const c = t.sheets.earlierColumns;
  return (
    <section>
      <h2>{t.sheets.earlier}</h2>
      <Table head={[c.name, c.at, c.rows, c.state]}>
        {sheets.map((sheet) => (
          <tr>
            <th scope="row">
              <a href={`${kind.room}/${sheet.id}`}>{sheet.name}</a>
            </th>
            <td class="number">
              <Time t={t} at={sheet.at} />
            </td>
            <td class="number">{sheet.rows}</td>
            <td>{t.sheets.state[stateOf(kind, sheet)]}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

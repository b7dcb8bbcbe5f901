import type { Context } from 'hono';
import type { BroughtSheet } from '../../../../shared/domain/sheet.ts';
import { page } from '../../parts/page.tsx';
import type { Env } from '../../site.ts';
import type { applicationKind } from '../kinds/applications.ts';
import type { memberKind } from '../kinds/members.ts';
import { scoped } from './scoped.ts';
import { becomingText, Faults, Headline, Ways } from './sheet-parts.tsx';

/** What came of a spreadsheet whose rows count one by one. */
export function finishedPage(c: Context<Env>, kind: typeof applicationKind | typeof memberKind, sheet: BroughtSheet) {
  const { t } = c.var;
  const words = t.imports[kind.id];
  return page(
    c,
    { title: words.title },
    <>
      <Headline c={c} kind={kind} sheet={sheet} />
      <p class="lead">{words.finished(sheet.made)}</p>
      {sheet.becomes && <p>{becomingText(t, sheet.becomes)}</p>}
      {sheet.refused > 0 && (
        <>
          <p>{t.sheets.refusedSome(sheet.refused)}</p>
          <ul>
            {sheet.refusals.map(({ row, code }) => (
              <li>{t.form.at(t.sheets.row(row), t.refusal({ refused: code }).title)}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a class="button" href={scoped(kind, kind.above(t).href, sheet.scope)}>
          {words.toList}
        </a>
      </p>
      <Ways c={c} kind={kind} sheet={sheet} />
      <Faults c={c} kind={kind} sheet={sheet} />
    </>,
  );
}

import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { BroughtSheet } from '../../../../shared/domain/sheet.ts';
import { page } from '../../parts/page.tsx';
import type { Env } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import type { Kind } from '../kinds/kind.ts';
import { becomingText, Faults, Headline, Ways } from './sheet-parts.tsx';

/** What the check found, then how far the import is; `more` is what its kind says of it. */
export function checkedPage(c: Context<Env>, kind: Kind, sheet: BroughtSheet, more: Child) {
  const { t } = c.var;
  const own = `${kind.room}/${sheet.id}`;
  const good = sheet.rows - sheet.faulty;
  return page(
    c,
    { title: t.imports[kind.id].title, scripts: ['import.js'] },
    <>
      <Headline c={c} kind={kind} sheet={sheet} />
      <p class="lead">{t.sheets.found(sheet.rows, good, sheet.faulty)}</p>
      {sheet.becomes && <p>{becomingText(t, sheet.becomes)}</p>}
      {sheet.done === 0 && <p>{t.imports[kind.id].nothingYet}</p>}
      {more}
      {sheet.unknown.length > 0 && <p class="quiet">{t.sheets.unknown(sheet.unknown.join('、'))}</p>}
      {good > 0 && <Run t={t} own={own} sheet={sheet} good={good} />}
      <Ways c={c} kind={kind} sheet={sheet} />
      <Faults c={c} kind={kind} sheet={sheet} />
    </>,
  );
}

function Run({ t, own, sheet, good }: { t: Text; own: string; sheet: BroughtSheet; good: number }) {
  const done = sheet.made + sheet.refused;
  const begun = sheet.done > 0;
  return (
    <form method="post" action={`${own}/import`} data-import data-lost={t.sheets.lost} data-running={t.sheets.running}>
      <p class="running" role="status" hidden={!begun}>
        {begun && t.sheets.running}
      </p>
      <p class="running" hidden={!begun} data-bar>
        <progress max={good} value={done} aria-label={t.sheets.running} />{' '}
        <span data-said>{t.sheets.progress(done, good)}</span>
      </p>
      <button>{begun ? t.sheets.goOn : t.sheets.run(good)}</button>
    </form>
  );
}

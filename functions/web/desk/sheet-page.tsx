import type { Context } from 'hono';
import type { Application, Sheet as SheetOf } from '../../../shared/domain/application/application.ts';
import { openMoves } from '../../../shared/domain/application/decide.ts';
import type { TransitionName } from '../../../shared/domain/application/inputs.ts';
import type { SheetName } from '../../../shared/domain/application/problems.ts';
import { sheetBy } from '../../../shared/domain/application/sheets.ts';
import { unitName } from '../../../shared/domain/application/unit.ts';
import type { Problem, Refusal } from '../../../shared/domain/refusal.ts';
import { indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import { statusOf } from '../answer.ts';
import { type Typed, typedAnswers } from '../input/form.ts';
import { autosaved } from '../parts/autosaved.ts';
import { page } from '../parts/page.tsx';
import { ErrorSummary, Hidden } from '../parts/problems.tsx';
import { StateTag } from '../parts/show.tsx';
import { Trail } from '../parts/trail.tsx';
import { Unit } from '../parts/unit-facts.tsx';
import type { Opened } from '../reading/opened.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { columnsOf } from './columns.ts';
import { KeptText } from './kept-text.tsx';
import { Moves } from './moves.tsx';
import { NOTE, Notes } from './notes.tsx';
import { Objections } from './objections.tsx';
import { onlyOf } from './only.ts';
import { JustDone, WayBack, WayFields } from './queue/came.tsx';
import { KeysDialog } from './queue/keys.tsx';
import { wayOf, wayQuery } from './queue/way.ts';
import { RectificationDesk } from './rectification.tsx';
import { RevisedSummary } from './revised.tsx';
import { Sheet } from './sheet.tsx';
import { SheetScore } from './sheet-score.tsx';
import { Standing } from './standing.tsx';
import { Visits } from './visits.tsx';

/** A form kept as typed: one that was refused, with `form.tried` for its move, or what a saved sheet left unsent. */
export interface Kept {
  readonly form: Typed;
  readonly refusal?: Refusal;
  /** The version that it was typed on, where nothing has compared that with the newest yet. */
  readonly version?: number;
}

/** An application beside its scoring sheet, with the buttons that its reader may press. */
export function sheetPage(c: Context<Env>, opened: Opened, kept?: Kept) {
  const { t } = c.var;
  const { application, context, events, member } = opened;
  const moves = openMoves(application, member, context);
  const writes = moves.includes('score') ? (member.role === 'screener' ? 'district' : 'city') : undefined;
  const typed = withTyped(opened, writes, kept);
  const shown = writes ? begunFrom(typed, opened, writes, c.req.query('prefill')) : typed;
  const form = kept?.form ?? {};
  const way = wayOf(c, form);
  const props = { t, opened: { ...opened, application: shown }, moves, form, way: wayQuery(way) };
  const name = unitName(application.unit, context.standard.unit, context.divisions);
  return page(
    c,
    {
      title: name,
      wide: 'widest',
      scripts: [
        'keys.js',
        ...(writes ? (['draft.js', 'marking.js'] as const) : []),
        ...(moves.includes('attach') ? (['upload.js'] as const) : []),
      ],
      status: kept?.refusal ? statusOf(c, kept.refusal) : 200,
    },
    <>
      <ErrorSummary t={t} refusal={kept?.refusal} place={placeOf(t, opened, form)} />
      {form.tried && !moves.includes(form.tried as TransitionName) && <KeptText t={t} opened={opened} form={form} />}
      <JustDone c={c} way={way} />
      <header class="headline">
        <p class="quiet">
          <WayBack t={t} way={way} /> · {context.standard.name[t.language]} ·{' '}
          <span class="number">{application.id}</span>
        </p>
        <h1>
          {name} <StateTag t={t} state={application.state} />
        </h1>
        <a class="jump" href="#running">
          {t.desk.toScore}
        </a>
      </header>
      <form
        method="post"
        class="with-aside scoring"
        action={`/desk/${application.id}/score`}
        {...(writes && autosaved(t))}
      >
        <Hidden version={kept?.version ?? application.version} />
        <WayFields way={way} />
        <EnterKey writes={writes !== undefined} />
        <div>
          <Standing t={t} opened={opened} />
          <Objections t={t} opened={opened} />
          <RectificationDesk {...props} />
          <RevisedSummary t={t} opened={opened} way={wayQuery(way)} />
          <Unit t={t} application={application} context={context} was={opened.revised?.before.unit} />
          <Visits {...props} />
          <Notes t={t} opened={opened} form={form} />
          <Sheet
            t={t}
            opened={opened}
            columns={columnsOf(t, shown, member, writes)}
            writes={writes}
            attaches={moves.includes('attach')}
            remarks={moves.includes('return') || moves.includes('rectify')}
            form={form}
            only={onlyOf(c.req.query('only'))}
            way={wayQuery(way)}
          />
          <Trail t={t} events={events} />
          {member.role === 'admin' && <a href={`/admin/trail/${application.id}`}>{t.desk.wholeTrail}</a>}
        </div>
        <aside class="panel">
          <div id="running">
            <SheetScore t={t} application={shown} context={context} of={member} />
          </div>
          <Moves {...props} />
        </aside>
      </form>
      <KeysDialog t={t} marking={writes !== undefined} />
    </>,
  );
}

/** Enter in any field does what the first button of its form does: it saves the sheet, or nothing. */
const EnterKey = ({ writes }: { writes: boolean }) => <button hidden disabled={!writes}></button>;

/** The sheet as its reader last left it: typed but refused, also where it can be written no more, or as stored. */
function withTyped(
  { application, member }: Opened,
  writes: SheetName | undefined,
  kept: Kept | undefined,
): Application {
  if (!kept || !('version' in kept.form)) return application;
  const sheet = { documents: typedAnswers(kept.form), site: typedAnswers(kept.form, 'site') };
  const answers = [...Object.values(sheet.documents), ...Object.values(sheet.site)];
  const said = answers.some((answer) => Object.keys(answer).length > 0);
  const own = writes ?? (member.role === 'reviewer' ? 'city' : undefined);
  return said && own ? withSheet(application, member.email, own, sheet) : application;
}

/** A blank sheet can begin as a copy of the applicant's, or of the district's. */
function begunFrom(application: Application, { member }: Opened, writes: SheetName, prefill: string | undefined) {
  const from = prefill === 'self' ? application.self : prefill === 'district' ? application.district : undefined;
  if (!from) return application;
  const own =
    writes === 'district' ? { documents: application.district, site: {} } : sheetBy(application, member.email);
  return withSheet(application, member.email, writes, { ...own, documents: { ...from, ...own.documents } });
}

const withSheet = (application: Application, email: string, writes: SheetName, sheet: SheetOf): Application =>
  writes === 'district'
    ? { ...application, district: sheet.documents }
    : { ...application, sheets: { ...application.sheets, [email]: sheet } };

/** Where a problem of a refused move is mended, and what the place is called. */
const placeOf =
  (t: Text, { context }: Opened, { tried = '', item = '' }: Typed) =>
  ({ field }: Problem) => {
    const id = field.split('.')[1] ?? field;
    const indicator = indicatorsOf(context.standard).find((i) => i.id === id);
    if (indicator) return { href: `#answers.${id}.value`, label: indicator.text[t.language] };
    if (tried === 'note') return { href: `#${NOTE}`, label: t.notes.label };
    if (field === 'star') return { href: '#star', label: t.desk.star };
    const last = field.split('.').at(-1) ?? field;
    // What an item says stands at that item; what is missing altogether is written at the indicators.
    const at = tried === 'reopen-item' ? `${tried}.${item}.${last}` : last === 'items' ? 'sheet' : `${tried}.${last}`;
    return { href: `#${at}`, label: t.desk.fields[last as keyof Text['desk']['fields']] ?? t.form.reason };
  };

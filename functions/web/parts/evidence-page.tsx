import type { Context } from 'hono';
import { openMoves } from '../../../shared/domain/application/decide.ts';
import { unitName } from '../../../shared/domain/application/unit.ts';
import { ACCEPT } from '../../../shared/domain/evidence/evidence.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { statusOf } from '../answer.ts';
import { evidenceFor, isOwnFile } from '../reading/evidence.ts';
import { type Opened, openApplication } from '../reading/opened.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { andWay, File, REMOVING, Remove, Upload } from './evidence.tsx';
import { page } from './page.tsx';
import { ErrorSummary } from './problems.tsx';
import { refusalPage } from './refusal-page.tsx';

export type Room = '/apply' | '/desk';

/** The files of one indicator: each to look at and to remove, and two ways to bring more, one of which needs no script. */
export async function evidencePage(c: Context<Env>, room: Room, refusal?: Refusal) {
  const { t } = c.var;
  const opened = await openApplication(c);
  if (isRefusal(opened)) return refusalPage(c, opened);
  const { application, context, member } = opened;
  const id = c.req.query('indicator') ?? '';
  const section = context.standard.sections.find(({ indicators }) => indicators.some((i) => i.id === id));
  const indicator = section?.indicators.find((i) => i.id === id);
  if (!section || !indicator) return refusalPage(c, refuse('not-found'));
  const moves = openMoves(application, member, context);
  const own = `${room}/${application.id}`;
  const way = wayIn(c);
  const step = moves.includes('save') ? `/part/${section.id}` : '';
  const files = evidenceFor(application.evidence, id);
  return page(
    c,
    { title: t.evidence.title, scripts: ['upload.js'], status: refusal ? statusOf(c, refusal) : 200 },
    <section class="narrow">
      <ErrorSummary t={t} refusal={refusal} />
      <p class="quiet">
        <a href={`${own}${step}${way && `?${way}`}#answers.${id}`}>{nameOf(opened)}</a> · {section.name[t.language]}
      </p>
      <h1>{t.evidence.title}</h1>
      <p class="lead">{indicator.text[t.language]}</p>
      {files.length === 0 && !moves.includes('attach') && <p class="quiet">{t.evidence.none}</p>}
      {files.length > 0 && (
        <ul class="files">
          {files.map((file) => (
            <File t={t} file={file} own={own}>
              {moves.includes('detach') && isOwnFile(file, member) && <Remove t={t} file={file} own={own} way={way} />}
            </File>
          ))}
        </ul>
      )}
      <form id={REMOVING} method="post"></form>
      {moves.includes('attach') && (
        <>
          <Upload t={t} own={own} indicator={id} way={way} removable />
          <PlainUpload t={t} action={`${own}/evidence/upload?${andWay(`indicator=${id}`, way)}`} />
        </>
      )}
    </section>,
  );
}

/** How the reader came to the application: at the desk by a queue, which says so in the address (`desk/queue/way.ts`). */
export function wayIn(c: Context<Env>): string {
  const asked = [...new URL(c.req.url).searchParams];
  return new URLSearchParams(asked.filter(([name]) => name === 'from' || name === 'place')).toString();
}

const nameOf = ({ application, context }: Opened) =>
  unitName(application.unit, context.standard.unit, context.divisions) || application.id;

/** For a browser without scripts, or one that cannot reach the object store: through the web function, one small file at a time. */
const PlainUpload = ({ t, action }: { t: Text; action: string }) => (
  <details class="evidence">
    <summary class="small">{t.evidence.plainly}</summary>
    <form method="post" action={action} enctype="multipart/form-data">
      <label class="field">
        <span>{t.evidence.small}</span>
        <input type="file" name="file" accept={ACCEPT} required />
      </label>
      <button>{t.moves.attach}</button>
    </form>
  </details>
);

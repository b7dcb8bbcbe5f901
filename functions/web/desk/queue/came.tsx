import type { Context } from 'hono';
import { Notice } from '../../parts/says.tsx';
import type { Env } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { type Way, wayFields, wayQuery } from './way.ts';

/** Back to the queue one came by, and to the applications before and after this one in it. */
export function WayBack({ t, way }: { t: Text; way: Way | undefined }) {
  if (!way)
    return (
      <a href="/desk" data-back>
        {t.desk.queue}
      </a>
    );
  return (
    <span class="way">
      <a href={`/desk?${way.from}`} data-back>
        {t.desk.queue}
      </a>{' '}
      <a rel="prev" href={`/desk/next?back=1&${wayQuery(way)}`}>
        {t.queue.previous}
      </a>{' '}
      <a rel="next" href={`/desk/next?${wayQuery(way)}`}>
        {t.queue.next}
      </a>
    </span>
  );
}

/** What was just done with this application, and the one to take up next. */
export function JustDone({ c, way }: { c: Context<Env>; way: Way | undefined }) {
  const { t } = c.var;
  const done = c.req.query('done');
  if (!way || done === undefined || !Object.hasOwn(t.happened, done)) return null;
  return (
    <Notice kind="good" status>
      <p class="actions">
        {t.queue.done(t.happened[done as keyof Text['happened']])}
        <a class="button" href={`/desk/next?${wayQuery(way)}`}>
          {t.queue.takeNext}
        </a>
      </p>
    </Notice>
  );
}

/** The way, carried on by a form. */
export const WayFields = ({ way }: { way: Way | undefined }) => (
  <>{way && Object.entries(wayFields(way)).map(([name, value]) => <input type="hidden" name={name} value={value} />)}</>
);

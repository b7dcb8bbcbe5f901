import type { Context } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Env } from '../site.ts';

interface SwitchProps {
  readonly c: Context<Env>;
  readonly shown: Programme;
  readonly among?: readonly Programme[];
}

/** The way from a page of one programme to the same page of another; nothing where there is but one. */
export function ProgrammeSwitch({ c, shown, among = c.var.site.policy.programmes() }: SwitchProps) {
  const { t } = c.var;
  const all = among.toSorted((a, b) => (a.window.opens < b.window.opens ? 1 : -1));
  if (all.length < 2) return null;
  return (
    <nav class="programmes" aria-label={t.programmes.switch}>
      {all.map(({ id, name }) => (
        <a href={addressFor(c, id)} aria-current={id === shown.id ? 'true' : undefined}>
          {name[t.language]}
        </a>
      ))}
    </nav>
  );
}

/** The same page, of what it shows only the programme changed; a page of a list begins anew. */
function addressFor(c: Context<Env>, programme: string): string {
  const { searchParams } = new URL(c.req.url);
  searchParams.set('programme', programme);
  for (const place of ['cursor', 'after', 'page']) searchParams.delete(place);
  return `?${searchParams}`;
}

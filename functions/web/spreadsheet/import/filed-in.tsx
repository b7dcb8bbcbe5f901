import type { Context } from 'hono';
import { ProgrammeSwitch } from '../../parts/programmes.tsx';
import { programmesFor } from '../../reading/filing.ts';
import { programmeNamed } from '../../reading/programme.ts';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';

/** The programme that is applied in, and the ways to the others in which this place may apply. */
export const FiledIn = ({ c, programme }: { c: Context<Env>; programme: string | undefined }) => (
  <ProgrammeSwitch
    c={c}
    shown={programmeNamed(c.var.site, programme)}
    among={programmesFor(c.var.site, sessionOf(c).division)}
  />
);

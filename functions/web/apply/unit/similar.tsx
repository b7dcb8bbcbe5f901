import type { Context as HonoContext } from 'hono';
import type { Application } from '../../../../shared/domain/application/application.ts';
import type { Context } from '../../../../shared/domain/application/guards.ts';
import { type Similar, shortName, similarTo } from '../../../../shared/domain/application/similar.ts';
import { unitName } from '../../../../shared/domain/application/unit.ts';
import { type Listed, listOfCategory } from '../../../../shared/store/applications.ts';
import type { Env } from '../../site.ts';
import type { Text } from '../../text/text.ts';

/** More than a township will ever file in a category. */
const MOST = 300;

interface Told {
  readonly application: Application;
  readonly context: Context;
}

/** Which of their own applications may be of the same unit: all of one applicant, whose reader may see them. One request. */
export async function similarUnits(
  c: HonoContext<Env>,
  { application, context: { standard, divisions } }: Told,
): Promise<Similar<Listed>[]> {
  const { id, programme, category, applicant, state, unit } = application;
  const name = unitName(unit, standard.unit, divisions);
  if (name === '') return [];
  const rows = await listOfCategory(c.var.site.table, { applicant, category, most: MOST });
  return similarTo({ id, programme, category, state, name }, rows, standard.unit, placesAround(application, divisions));
}

/** The names of the divisions that a unit lies in, from the city down. */
const placesAround = ({ applicant, unit }: Application, divisions: Context['divisions']): string[] =>
  [4, 6, 9, 12].flatMap((digits) => {
    const code = unit.division || applicant;
    return code.length < digits ? [] : (divisions(code.slice(0, digits))?.name ?? []);
  });

interface SimilarProps extends Told {
  readonly t: Text;
  readonly similar: readonly Similar<Listed>[];
}

/** A word of caution below the unit's name, and the way to the register, where others' units are. */
export function SimilarUnits({ t, application, context: { standard, divisions }, similar }: SimilarProps) {
  const name = unitName(application.unit, standard.unit, divisions);
  if (name === '') return null;
  const sought = standard.unit === 'named' ? shortName(name, placesAround(application, divisions)) : name;
  return (
    <>
      {similar.length > 0 && (
        <div class="notice">
          <p>{t.similar.found(similar.length)}</p>
          <ul>
            {similar.map(({ row, how }) => (
              <li>
                <a href={`/apply/${row.id}`} target="_blank" rel="noopener">
                  {row.name}
                </a>{' '}
                <span class="small">
                  {t.begin.of(row.programme)} · {t.states[row.state]} · {t.similar.how[how]}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="small">
        <a href={`/cells?${new URLSearchParams({ q: sought, standing: 'all' })}`} target="_blank" rel="noopener">
          {t.similar.register(sought)}
        </a>
      </p>
    </>
  );
}

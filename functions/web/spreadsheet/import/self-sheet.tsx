import type { Context } from 'hono';
import { standardsFor } from '../../reading/filing.ts';
import { programmeNamed } from '../../reading/programme.ts';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { applicationKind } from '../kinds/applications.ts';

/** The template of one category, with its indicators. */
export function SelfSheet({ c, programme }: { c: Context<Env>; programme: string | undefined }) {
  const { t, site } = c.var;
  const own = standardsFor(site, programmeNamed(site, programme), sessionOf(c).division);
  return (
    <>
      <h3>{t.selfSheet.title}</h3>
      <p>{t.selfSheet.intro}</p>
      <form method="get" action={`${applicationKind.room}/template.xlsx`} class="filter">
        <input type="hidden" name="programme" value={programme} />
        <label>
          {t.selfSheet.category}
          <select name="category">
            {own.map(({ category, name }) => (
              <option value={category}>{name[t.language]}</option>
            ))}
          </select>
        </label>
        <button class="secondary">{t.selfSheet.download}</button>
      </form>
    </>
  );
}

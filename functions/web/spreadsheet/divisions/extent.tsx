import type { Context } from 'hono';
import type { BroughtSheet } from '../../../../shared/domain/sheet.ts';
import type { Env } from '../../site.ts';
import { divisionKind, EXTENTS } from '../kinds/divisions.ts';

/** Whether a list names every place of its district: what it does not name ends only then. */
export const Extents = ({ c, extent }: { c: Context<Env>; extent: string | undefined }) => {
  const { legend, ...named } = c.var.t.divisions.extents;
  return (
    <fieldset class="begin">
      <legend>{legend}</legend>
      <div class="cards">
        {EXTENTS.map((one) => (
          <label class="choice">
            <input type="radio" name={divisionKind.scope?.field} value={one} checked={one === extent} />
            <span>
              <strong>{named[one].name}</strong>
              <span class="quiet small">{named[one].hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** What becomes of the places that a checked list does not name. */
export function Extent({ c, sheet: { scope, faulty } }: { c: Context<Env>; sheet: BroughtSheet }) {
  const { part, faulty: incomplete, whole } = c.var.t.divisions.others;
  return <p>{scope === 'part' ? part : faulty > 0 ? incomplete : whole}</p>;
}

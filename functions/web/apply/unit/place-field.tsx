import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Division } from '../../../../shared/domain/division.ts';
import type { Fault } from '../../../../shared/domain/refusal.ts';
import type { Standard } from '../../../../shared/domain/standard/indicator.ts';
import type { Env } from '../../site.ts';
import { countOf, found, placesOf, type Township } from './places.ts';

/** A list of more than this is searched rather than read. */
const READ_AT_A_GLANCE = 15;
const NAME = 'unit.division';

interface PlaceProps {
  readonly c: Context<Env>;
  readonly applicant: string;
  readonly kind: Standard['unit'];
  readonly chosen: string;
  readonly fault: Fault | undefined;
  readonly below: Child;
}

/**
 * Where the unit is: a list, which a long one is searched in. `client/place.js` searches while one types; without it
 * the form is saved and comes back with what was found.
 */
export function PlaceField({ c, applicant, kind, chosen, fault, below }: PlaceProps) {
  const { t, site } = c.var;
  const book = site.policy.divisions();
  const all = placesOf(book, applicant, kind);
  const long = countOf(all) > READ_AT_A_GLANCE;
  const find = long ? (c.req.query('find')?.trim().slice(0, 40) ?? '') : '';
  const shown = find ? found(all, find, book) : all;
  const aside = find && !shown.some(({ places }) => places.some(({ code }) => code === chosen));
  const kept = aside ? book.find(chosen) : undefined;
  const said = { 'data-found': t.place.found('#'), 'data-none': t.place.none, 'data-hint': t.place.hint };
  return (
    <div class={fault ? 'field faulty' : 'field'} {...(long && { 'data-place': applicant, ...said })}>
      <label for={NAME}>
        <span>{t.unit.division}</span>
      </label>
      {fault && (
        <span class="fault" id={`${NAME}.fault`}>
          {t.fault[fault]}
        </span>
      )}
      {long && <Find c={c} find={find} count={countOf(shown)} />}
      <select name={NAME} id={NAME} aria-describedby={fault ? `${NAME}.fault` : undefined}>
        <option value="">{t.form.choose}</option>
        {kept && <Place place={kept} chosen={chosen} />}
        <Places townships={shown} chosen={chosen} />
      </select>
      {below}
    </div>
  );
}

/** For browsers without scripts. What the Enter key presses is a button of its own, or it would search from every field. */
function Find({ c, find, count }: { c: Context<Env>; find: string; count: number }) {
  const { t } = c.var;
  return (
    <div class="find" data-find>
      <input type="hidden" name="found" value={find} />
      {c.req.query('back') === 'check' && <input type="hidden" name="back" value="check" />}
      <button class="unseen" name="go" value="enter" tabindex={-1}>
        {t.place.enter}
      </button>
      <label class="small quiet" for="find">
        {t.place.hint}
      </label>
      <p>
        <input type="search" id="find" name="find" value={find} maxlength={40} autocomplete="off" />{' '}
        <button class="secondary" name="go" value="find">
          {t.place.find}
        </button>
      </p>
      {find && (
        <p class="small" role="status">
          {count > 0 ? t.place.found(String(count)) : t.place.none} <a href={`?#${NAME}`}>{t.place.all}</a>
        </p>
      )}
    </div>
  );
}

function Places({ townships, chosen }: { townships: readonly Township[]; chosen: string }) {
  if (townships.length === 1) return <Options places={townships[0]?.places ?? []} chosen={chosen} />;
  return (
    <>
      {townships.map(({ name, places }) => (
        <optgroup label={name}>
          <Options places={places} chosen={chosen} />
        </optgroup>
      ))}
    </>
  );
}

const Options = ({ places, chosen }: { places: readonly Division[]; chosen: string }) => (
  <>
    {places.map((place) => (
      <Place place={place} chosen={chosen} />
    ))}
  </>
);

const Place = ({ place: { code, name }, chosen }: { place: Division; chosen: string }) => (
  <option value={code} selected={code === chosen}>
    {name}
  </option>
);

import { BACK } from '../../../../shared/domain/application/came-back.ts';
import type { Member } from '../../../../shared/domain/member.ts';
import { ORDERS } from '../../../../shared/domain/queue/order.ts';
import { STARS } from '../../../../shared/domain/standard/stars.ts';
import { Choice } from '../../parts/choice.tsx';
import { districts, reportingUnits } from '../../reading/lists.ts';
import { programmeNamed } from '../../reading/programme.ts';
import type { Site } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { ASSIGNED, type Filter } from './filter.ts';

interface FilterProps {
  readonly t: Text;
  readonly site: Site;
  readonly member: Member;
  readonly filter: Filter;
}

/** What narrows the queue; the state is chosen by the tabs above. */
export function FilterForm({ t, site, member, filter }: FilterProps) {
  const { state, category, q, sort } = filter;
  return (
    <form class="filter queue" method="get" action="/desk">
      <input type="hidden" name="state" value={state ?? ''} />
      {filter.programme && <input type="hidden" name="programme" value={filter.programme} />}
      <label>
        {t.queue.q}
        <input type="search" name="q" value={q ?? ''} maxlength={50} data-search />
      </label>
      {member.role !== 'screener' && <District t={t} site={site} filter={filter} />}
      {member.role === 'screener' && <Township t={t} site={site} member={member} filter={filter} />}
      <Choice
        t={t}
        name="category"
        label={t.desk.columns.category}
        value={category}
        options={site.policy
          .standards(programmeNamed(site, filter.programme).line)
          .map((s) => [s.category, s.name[t.language]])}
      />
      {member.role !== 'screener' && <Whose t={t} member={member} filter={filter} />}
      <label>
        {t.queue.sort}
        <select name="sort">
          {ORDERS.map((order) => (
            <option value={order} selected={order === sort}>
              {t.queue.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <More t={t} site={site} member={member} filter={filter} />
      <button>{t.desk.show}</button>
    </form>
  );
}

function District({ t, site, filter: { district } }: Omit<FilterProps, 'member'>) {
  const name = (code: string) =>
    code === site.policy.city ? t.home.cityLevel : (site.policy.divisions().find(code)?.name ?? code);
  return (
    <Choice
      t={t}
      name="district"
      label={t.desk.filterDistrict}
      value={district}
      options={reportingUnits(site.policy).map((code) => [code, name(code)])}
    />
  );
}

/** What only the city's own office sees. */
function Whose({ t, member, filter: { assigned } }: Omit<FilterProps, 'site'>) {
  const whose = ASSIGNED.filter((one) => one !== 'me' || member.role === 'reviewer');
  return (
    <Choice
      t={t}
      name="assigned"
      label={t.queue.assigned}
      value={assigned}
      options={whose.map((one) => [one, t.queue.whose[one]])}
    />
  );
}

/** What is seldom asked for; open while one of it narrows the queue. */
function More(props: FilterProps) {
  const { t, site, member, filter } = props;
  const inside = member.role !== 'screener';
  const soon = t.queue.soon(programmeNamed(site, filter.programme).terms.remindDays);
  return (
    <details
      class="more"
      open={Boolean(filter.due ?? filter.back ?? filter.star ?? (inside ? filter.township : undefined))}
    >
      <summary>{t.queue.more}</summary>
      <div>
        {inside && <Township {...props} />}
        <Choice
          t={t}
          name="back"
          label={t.back.title}
          value={filter.back}
          options={BACK.map((one) => [one, t.back.kinds[one]])}
        />
        <Choice t={t} name="due" label={t.desk.columns.deadline} value={filter.due} options={[['soon', soon]]} />
        {inside && (
          <Choice
            t={t}
            name="star"
            label={t.desk.star}
            value={filter.star && String(filter.star)}
            options={STARS.toReversed().map((one) => [String(one), t.site.stars(one)])}
          />
        )}
      </div>
    </details>
  );
}

/** Townships of the district that is looked at, or all of the city under their districts. */
function Township({ t, site, member, filter: { district, township } }: FilterProps) {
  const book = site.policy.divisions();
  const area = member.role === 'screener' ? member.division : district;
  const shown = area && area !== site.policy.city ? [area] : districts(site.policy);
  const options = (code: string) =>
    book.children(code).map((one) => (
      <option value={one.code} selected={one.code === township}>
        {one.name}
      </option>
    ));
  return (
    <label>
      {t.queue.township}
      <select name="township">
        <option value="">{t.register.all}</option>
        {shown.map((code) =>
          shown.length === 1 ? options(code) : <optgroup label={book.find(code)?.name}>{options(code)}</optgroup>,
        )}
      </select>
    </label>
  );
}

import type { Application, Unit as UnitOf } from '../../../shared/domain/application/application.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import { unitName } from '../../../shared/domain/application/unit.ts';
import type { UnitKind } from '../../../shared/domain/standard/indicator.ts';
import type { Text } from '../text/text.ts';

const FIELDS = ['name', 'division', 'address', 'contact', 'phone', 'summary'] as const;

/** A township or village has its name and place already. */
const typedFor = (kind: UnitKind) =>
  FIELDS.filter(
    (field) =>
      kind === 'named' || (field !== 'name' && field !== 'address' && (kind === 'village' || field !== 'division')),
  );

/** The unit that applies, term by term. */
export function Unit({
  t,
  application,
  context,
  change,
  was,
}: {
  t: Text;
  application: Application;
  context: Context;
  /** Where it is changed, for whom may. */
  change?: string | undefined;
  /** What it was before it was corrected, told where that was something else. */
  was?: UnitOf | undefined;
}) {
  const shownOf = (unit: UnitOf) => ({
    ...unit,
    name: unitName(unit, context.standard.unit, context.divisions),
    division: context.divisions(unit.division)?.name ?? '',
  });
  const shown = shownOf(application.unit);
  const before = was && shownOf(was);
  return (
    <section>
      <h2 id="unit">{t.apply.taskUnit}</h2>
      <dl class={change ? 'facts unit editable' : 'facts unit'}>
        {FIELDS.map((field) => (
          <div>
            <dt>{t.unit[field]}</dt>
            <dd>{shown[field] || '–'}</dd>
            {before && (before[field] !== shown[field] || was[field] !== application.unit[field]) && (
              <dd class="was">
                <span class="tag amber">{t.revised.changed}</span> {t.revised.was(before[field] || t.filling.blank)}
              </dd>
            )}
            {change && (
              <dd class="change">
                {typedFor(context.standard.unit).includes(field) && (
                  <a href={`${change}#unit.${field}`}>
                    {t.apply.change} <span class="unseen">{t.unit[field]}</span>
                  </a>
                )}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

import type { Application } from '../../../shared/domain/application/application.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import { unitName } from '../../../shared/domain/application/unit.ts';
import type { Text } from '../text/text.ts';

/** The unit that applies, term by term. */
export function Unit({
  t,
  application,
  context,
  change,
}: {
  t: Text;
  application: Application;
  context: Context;
  change?: string | undefined;
}) {
  const { unit } = application;
  const lines = [
    [t.unit.name, unitName(unit, context.standard.unit, context.divisions)],
    [t.unit.division, context.divisions(unit.division)?.name ?? ''],
    [t.unit.address, unit.address],
    [t.unit.contact, unit.contact],
    [t.unit.phone, unit.phone],
    [t.unit.summary, unit.summary],
  ];
  return (
    <section>
      <h2>
        {t.apply.taskUnit}{' '}
        {change && (
          <a class="small" href={change}>
            {t.apply.change}
          </a>
        )}
      </h2>
      <dl class="facts unit">
        {lines.map(([term, value]) => (
          <div>
            <dt>{term}</dt>
            <dd>{value || '–'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import type { Context } from 'hono';
import type { Role } from '../../../../shared/domain/member.ts';
import type { MemberLine } from '../../../../shared/domain/membership.ts';
import { Time } from '../../parts/show.tsx';
import { Table } from '../../parts/table.tsx';
import type { Env, Site } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { placeText } from './places.ts';

/** How administrators changed a member, newest first: who, when, what it was and what it became, and why. */
export function MemberTrail({ c, lines }: { c: Context<Env>; lines: readonly MemberLine[] }) {
  const { t, site } = c.var;
  return (
    <>
      <h2>{t.members.trail}</h2>
      {lines.length === 0 && <p class="quiet">{t.members.noTrail}</p>}
      {lines.length > 0 && (
        <Table head={Object.values(t.members.trailColumns)} label={t.members.trail}>
          {lines.toReversed().map((line) => (
            <tr>
              <td class="number">
                <Time t={t} at={line.at} />
              </td>
              <th scope="row">{t.members.changes[line.change]}</th>
              <td>
                {line.name} <span class="quiet small">{line.by}</span>
              </td>
              <td>
                <Fields t={t} site={site} fields={line.fields} />
                {line.reason && <p>{t.form.at(t.members.labels.reason, line.reason)}</p>}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

const Fields = ({ t, site, fields }: { t: Text; site: Site; fields: MemberLine['fields'] }) => (
  <>
    {Object.entries(fields)
      .filter(([field]) => field !== 'disabled')
      .map(([field, { before, after }]) => (
        <p class="small">
          {t.form.at(
            t.members.labels[field as keyof Text['members']['labels']] ?? field,
            [before, after]
              .flatMap((value, n) => (n === 0 && value === undefined ? [] : shown(t, site, field, value)))
              .join(' → '),
          )}
        </p>
      ))}
  </>
);

function shown(t: Text, { policy }: Site, field: string, value = ''): string {
  if (value === '') return t.members.nothing;
  if (field === 'role') return t.roles[value as Role];
  if (field === 'division') return placeText(policy, value);
  if (field === 'ties.divisions')
    return value
      .split('、')
      .map((code) => placeText(policy, code))
      .join('、');
  return value;
}

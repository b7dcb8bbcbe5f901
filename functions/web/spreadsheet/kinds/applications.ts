import { ENDED } from '../../../../shared/domain/application/application.ts';
import { sameName, unitFaults, unitIdentity, unitName } from '../../../../shared/domain/application/unit.ts';
import { isRefusal, refuse } from '../../../../shared/domain/refusal.ts';
import type { CellFault, SheetRow } from '../../../../shared/domain/sheet.ts';
import type { UnitKind } from '../../../../shared/domain/standard/indicator.ts';
import { type Listed, listOfApplicant } from '../../../../shared/store/applications.ts';
import { openDraft } from '../../changing/move.ts';
import { programmesFor } from '../../reading/filing.ts';
import { programmeNamed } from '../../reading/programme.ts';
import { columns } from './application-columns.ts';
import { type Told, told } from './application-row.ts';
import type { Bringing, Checked, Kind, Scope } from './kind.ts';

/** The programme that all of its rows apply in. */
const scope: Scope = {
  field: 'programme',
  among: (site, { division }, asked) => {
    const own = programmesFor(site, division);
    return (own.find(({ id }) => id === asked) ?? own[0] ?? programmeNamed(site, undefined)).id;
  },
  called: (site, t, id) => programmeNamed(site, id).name[t.language],
};

/** Drafts for many units of one's own township, or of the city's. */
export const applicationKind: Kind<'applications'> = {
  ...{ id: 'applications', room: '/apply/sheets', role: 'submitter' },
  above: (t) => ({ href: '/apply', title: t.apply.title }),
  ...{ scope, columns, check, carryOut },
};

async function check(bringing: Bringing, rows: readonly SheetRow[]): Promise<Checked[]> {
  const there = await applied(bringing);
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const read = told(bringing, row);
    const { standard } = read;
    if (!standard) return { faults: [{ column: 'category', fault: row.cells.category ? 'not-a-choice' : 'missing' }] };
    const faults = fieldFaults(bringing, read, standard.unit);
    const column = standard.unit === 'named' ? 'name' : 'division';
    const again = faults.some((fault) => fault.column === column)
      ? undefined
      : repeats(bringing, read, there, seen, row.number);
    return { faults: [...faults, ...(again ? [{ column, ...again }] : []), ...read.answerFaults] };
  });
}

function fieldFaults({ site, member }: Bringing, { unit, elsewhere }: Told, kind: UnitKind): CellFault[] {
  const of = { unit, applicant: member.division };
  const found = Object.entries(unitFaults(of, kind, site.policy.divisions().find));
  const faults = found.map(([column, fault]): CellFault => ({ column, fault }));
  if (!elsewhere) return faults;
  return [...faults.filter(({ column }) => column !== 'division'), { column: 'division', fault: 'not-in-your-area' }];
}

/** A unit that stands in the same spreadsheet above, or has an application already. */
function repeats(
  { site, member }: Bringing,
  { standard, unit }: Told,
  there: readonly Listed[],
  seen: Map<string, number>,
  row: number,
): Omit<CellFault, 'column'> | undefined {
  if (!standard) return undefined;
  const { category } = standard;
  const identity = unitIdentity({ category, unit, applicant: member.division }, standard.unit);
  const first = seen.get(identity);
  if (first !== undefined) return { fault: 'twice', first };
  seen.set(identity, row);
  const name = unitName(unit, standard.unit, site.policy.divisions().find);
  const same = there.some((one) => one.category === category && sameName(one.name, name));
  return same ? { fault: 'applied-already' } : undefined;
}

/** More than a township will ever file in a year. */
const MOST_APPLIED = 10_000;

/** What this applicant has in the programme already, drafts and all. */
async function applied({ site, member, scope }: Bringing): Promise<readonly Listed[]> {
  const programme = programmeNamed(site, scope).id;
  const asked = { programme, applicant: member.division, state: undefined, after: undefined, most: MOST_APPLIED };
  return (await listOfApplicant(site.table, asked)).rows.filter(({ state }) => !ENDED.includes(state));
}

async function carryOut(bringing: Bringing, row: SheetRow, key: string) {
  const { site, member, source, scope } = bringing;
  const { standard, unit, answers } = told(bringing, row);
  if (!standard) return refuse('bad-input');
  const programme = programmeNamed(site, scope).id;
  const wish = { email: member.email, key, programme, category: standard.category, unit, answers, source };
  const opened = await openDraft(site, wish);
  return isRefusal(opened) ? opened : { made: opened.application?.id ?? '' };
}

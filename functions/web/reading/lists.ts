import type { Policy } from '../../../shared/data/load.ts';
import type { State } from '../../../shared/domain/application/application.ts';
import { reportingUnit } from '../../../shared/domain/division.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { type Listed, listOfApplicant, listQueue, type Page, type Where } from '../../../shared/store/applications.ts';
import type { Site } from '../site.ts';
import { currentProgramme } from './programme.ts';

export interface ListQuery {
  readonly programme?: string | undefined;
  readonly state?: State | undefined;
  readonly district?: string | undefined;
  readonly where?: Where | undefined;
  readonly after?: string | undefined;
  readonly most: number;
}

/** The applications that `member` may list: a submitter's own, a screener's district's, the whole city's for the city's office. */
export async function listFor(site: Site, member: Member, query: ListQuery): Promise<Page<Listed> | Refusal> {
  const found = await rowsFor(site, member, query);
  return isRefusal(found) ? found : { ...found, rows: found.rows.map((row) => seen(member, row)) };
}

/** What a list tells of a row. Whose work it is, which star is proposed and whether it is signed is the city's own business (`seenBy`). */
function seen({ role }: Member, row: Listed): Listed {
  const { id, version, programme, category, applicant, name, state, since, deadline, grace, star, signed, back } = row;
  const told = {
    ...{ id, version, programme, category, applicant, name, state, since },
    ...(deadline && { deadline }),
    ...(grace && { grace }),
    ...(back && { back }),
  };
  if (role !== 'reviewer' && role !== 'admin') return { ...told, assigned: [] };
  return { ...told, assigned: row.assigned, ...(star && { star }), ...(signed && { signed }) };
}

/** Nor is a list narrowed by it. */
const withoutInside = ({ assigned: _, star: _s, ...where }: Where): Where => where;

async function rowsFor(site: Site, member: Member, query: ListQuery): Promise<Page<Listed> | Refusal> {
  const programme = query.programme ?? currentProgramme(site.policy, site.now()).id;
  const { state, after, most, district, where = {} } = query;
  const range = { programme, state, after, most };
  switch (member.role) {
    case 'submitter':
      if (district && district !== reportingUnit(member.division))
        return refuse('not-your-township', { division: member.division });
      return listOfApplicant(site.table, { ...range, applicant: member.division });
    case 'screener':
      if (district && district !== member.division) return refuse('not-your-district', { division: member.division });
      return listQueue(site.table, { ...range, districts: [member.division], where: withoutInside(where) });
    case 'reviewer':
    case 'admin':
      return listQueue(site.table, {
        ...{ ...range, where },
        districts: district ? [district] : reportingUnits(site.policy),
      });
  }
}

/** The districts of the city, and the city itself for its own units (市本级). */
export const reportingUnits = (policy: Policy): string[] => [...districts(policy), policy.city];

export const districts = (policy: Policy): string[] =>
  policy
    .divisions()
    .children(policy.city)
    .map((d) => d.code);

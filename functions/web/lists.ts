import type { Policy } from '../../shared/data/load.ts';
import type { State } from '../../shared/domain/application/application.ts';
import { reportingUnit } from '../../shared/domain/division.ts';
import type { Member } from '../../shared/domain/member.ts';
import { type Refusal, refuse } from '../../shared/domain/refusal.ts';
import { type Listed, listOfApplicant, listQueue, type Page } from '../../shared/store/applications.ts';
import { currentProgramme } from './programme.ts';
import type { Site } from './site.ts';

export interface ListQuery {
  readonly programme?: string | undefined;
  readonly state?: State | undefined;
  readonly district?: string | undefined;
  readonly after?: string | undefined;
  readonly most: number;
}

/** The applications that `member` may list: a submitter's own, a screener's district's, the whole city's for the city's office. */
export async function listFor(site: Site, member: Member, query: ListQuery): Promise<Page<Listed> | Refusal> {
  const programme = query.programme ?? currentProgramme(site.policy).id;
  const { state, after, most, district } = query;
  const range = { programme, state, after, most };
  switch (member.role) {
    case 'submitter':
      if (district && district !== reportingUnit(member.division))
        return refuse('not-your-township', { division: member.division });
      return listOfApplicant(site.table, { ...range, applicant: member.division });
    case 'screener':
      if (district && district !== member.division) return refuse('not-your-district', { division: member.division });
      return listQueue(site.table, { ...range, districts: [member.division] });
    case 'reviewer':
    case 'admin':
      return listQueue(site.table, { ...range, districts: district ? [district] : reportingUnits(site.policy) });
  }
}

/** The districts of the city, and the city itself for its own units (市本级). */
export const reportingUnits = (policy: Policy): string[] => [...districts(policy), policy.city];

export const districts = (policy: Policy): string[] =>
  policy
    .divisions()
    .children(policy.city)
    .map((d) => d.code);

import { onlyNow } from '../admin/only-now.ts';
import { FiledIn } from './import/filed-in.tsx';
import { finishedPage } from './import/finished-page.tsx';
import { importPages } from './import/pages.tsx';
import { SelfSheet } from './import/self-sheet.tsx';
import { STANDING, StandingMembers, standingMembers } from './import/standing-members.tsx';
import { applicationKind } from './kinds/applications.ts';
import { memberKind } from './kinds/members.ts';

/** Applications from a spreadsheet, for whoever may file them. */
export const applicationSheets = importPages(applicationKind, {
  scopes: (c, programme) => <FiledIn c={c} programme={programme} />,
  templates: (c, programme) => <SelfSheet c={c} programme={programme} />,
  finished: (c, sheet) => finishedPage(c, applicationKind, sheet),
});
/** Members from a spreadsheet, for administrators. */
export const memberSheets = importPages(memberKind, {
  templates: (c) => <StandingMembers c={c} />,
  finished: (c, sheet) => finishedPage(c, memberKind, sheet),
}).get(STANDING, onlyNow, standingMembers);
/** The newer list of a district's divisions, for administrators. */
export { divisionLists } from './divisions/pages.tsx';

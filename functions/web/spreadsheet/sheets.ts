import { importPages } from './import/pages.tsx';
import { applicationKind } from './kinds/applications.ts';

/** Applications from a spreadsheet, for whoever may file them. */
export const applicationSheets = importPages(applicationKind);

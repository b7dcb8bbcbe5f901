import type { operations as original, tags as originalTags } from '../zh/operations.ts';
import { moves } from './work.ts';

export const operations: typeof original = {
  openDraft: 'Open a draft',
  listApplications: 'List applications: one’s own, one’s district’s, or all; by state and then oldest first',
  readApplication: 'Read an application',
  readTrail: 'Read its trail',
  saveDraft: 'Save a draft',
  deleteDraft: 'Delete a draft',
  ...moves,
  searchRegister: 'Search the register',
  readCell: 'One cell',
  registerCsv: 'The register as CSV',
  registerXlsx: 'The register as an Excel workbook',
  listDivisions: 'Divisions: those below a parent, or those found by name, code, pinyin or pinyin initials',
  listStandards: 'The newest standard of each category',
  readStandard: 'One version of a standard',
  listProgrammes: 'The programmes',
  readProgramme: 'One programme, with the denominators in force',
  setDenominator: 'Set a district’s denominator',
  resetDenominator: 'Follow the division list again',
  progressOfAll: 'Every district’s progress',
  progressOfOne: 'A district’s progress',
  progressByDay: 'A district’s progress day by day, one snapshot a day',
};
export const tags: typeof originalTags = {
  applications: 'Applications',
  register: 'Register',
  policy: 'Policy',
  progress: 'Progress',
};

import type { selfSheet as original } from '../zh/self-sheet.ts';

export const selfSheet: typeof original = {
  title: 'With the self-assessment',
  intro:
    'The template of a category has a column for each indicator after those of the unit. What is filled in is imported too; what is blank is answered in the form later, as are notes and evidence.',
  category: 'Category',
  download: 'Download the template with indicators',
  choose: 'Choose from the list',
  percent: 'A percentage, such as 85 or 85%',
  unit: (unit) => `A number, in: ${unit}`,
  mayNotApply: '“Not applicable” where it does not concern the unit',
  between: '; ',
};

import type { imports as original } from '../zh/imports.ts';
import { plural } from './plural.ts';

export const imports: typeof original = {
  applications: {
    title: 'Import applications',
    lead: 'For opening drafts for many units at once. Uploading only checks the file and opens nothing; you import when you have seen what was found.',
    filling:
      'One unit a row. Leave the headings as they are; columns may stand in any order, and others are left aside. Merge no cells.',
    nothingYet:
      'This was a check: nothing has been opened yet. Rows with something to mend are left out; mend them and upload them later.',
    finished: (made) =>
      `${plural(made, 'row', 'rows')} imported as drafts, listed under “My applications”. Complete the self-assessment and evidence of each, then submit.`,
    toList: 'My applications',
    book: { name: 'Import template', sheet: 'Applications' },
  },
  members: {
    title: 'Import members',
    lead: 'For letting in or changing many people at once. Uploading only checks the file and says of each row whether it is new, changed or as before; you import when you have seen what was found.',
    filling:
      'One person a row, known by the e-mail: whoever is not listed yet is let in, others are changed as the row says, and whoever is not in the file stays as they are. Leave the headings as they are; columns may stand in any order.',
    nothingYet:
      'This was a check: nobody has been changed yet. Rows with something to mend are left out; mend them and upload them later. New members are sent a letter.',
    finished: (made) =>
      `${plural(made, 'row', 'rows')} done; they count from each member’s next step on. Letters to new members are on their way.`,
    toList: 'Members',
    standing: 'Download the members as they are, and work on that',
    book: { name: 'Template for members', sheet: 'Members' },
    fields: {
      email: { heading: 'E-mail', hint: 'The one of their account; it tells whether they are a member already.' },
      name: { heading: 'Name', hint: 'At most 60 characters.' },
      role: { heading: 'Role', hint: 'Choose from the list.' },
      division: {
        heading: 'Place',
        hint: 'Choose from the list, or write a name or code. Submitters: their township, or the city for its own units; screeners: their district; blank for reviewers and administrators.',
      },
      disabled: { heading: 'Disabled', hint: '“Yes” disables, “no” lets in again; blank changes nothing.' },
      reason: {
        heading: 'Reason',
        hint: 'Required where somebody is disabled or let in again, such as “moved to another office”.',
      },
      language: {
        heading: 'Language of e-mail',
        hint: 'The language of a new member’s letter; blank means Chinese. Whoever is a member chooses their own in the message settings.',
      },
    },
    example: { email: 'wangfang@example.test', name: 'Wang Fang', reason: 'Moved to another office' },
    answers: { yes: 'Yes', no: 'No' },
  },
  divisions: {
    title: 'Divisions',
    lead: 'For a newer list of a district’s townships and villages. Uploading only checks the file; good rows are then taken into the new list one by one, and others are left out and marked in a copy. The new list counts all at once, when you have seen what it adds, renames and ends and publish it.',
    filling:
      'One township or village a row. A complete list names every one of the district: what it does not name ends once it is published. You can download the list that stands and work on that. Codes are the statistical ones of the National Bureau of Statistics.',
    nothingYet: 'This was a check: the list that stands has not changed yet.',
    finished: (made) =>
      `${plural(made, 'row', 'rows')} taken into the new list. It does not count yet; the list that stands has not changed.`,
    book: { name: 'Template for divisions', sheet: 'Divisions' },
    fields: {
      code: {
        heading: 'Code',
        hint: 'The statistical code: 9 digits for a township or street, 12 for a village or community.',
      },
      name: { heading: 'Name', hint: 'The full name, at most 30 characters; no two alike in the same division.' },
      level: { heading: 'Level', hint: 'Choose from the list; blank means what the code tells.' },
      parent: {
        heading: 'Code above',
        hint: 'The district’s code for a township, the township’s for a village; blank means what the code tells.',
      },
    },
    example: { code: '330602001', name: '塔山街道', parent: '330602' },
    levels: { township: 'Township or street', village: 'Village or community' },
  },
};

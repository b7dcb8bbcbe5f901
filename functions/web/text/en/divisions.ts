import type { divisions as original } from '../zh/divisions.ts';
import { plural } from './plural.ts';

export const divisions: typeof original = {
  standing: 'Lists that stand',
  columns: {
    district: 'District',
    townships: 'Townships',
    villages: 'Villages',
    asOf: 'As of',
    source: 'Source',
    list: 'List',
  },
  fromFiles: 'Built in (statistical codes of the National Bureau of Statistics)',
  download: 'Download',
  history: 'Published so far',
  historyColumns: {
    at: 'Published',
    district: 'District',
    change: 'Change',
    asOf: 'As of',
    source: 'Source',
    by: 'By',
  },
  change: (added, renamed, ended) => `${added} added, ${renamed} renamed, ${ended} ended`,
  extents: {
    legend: 'What the file names',
    whole: {
      name: 'The complete list',
      hint: 'Every township and village of the district; what it does not name ends once you have checked that.',
    },
    part: { name: 'Some divisions', hint: 'Only adds and renames; whatever it does not name stays.' },
  },
  others: {
    whole: 'A complete list: what it does not name is shown to you before it counts, and ends then.',
    part: 'It only adds and renames: whatever it does not name stays.',
    faulty:
      'Rows with something to mend are left out, so the list is not complete: whatever it does not name stays, and nothing ends. Mend them and upload the complete list again to see what ends.',
  },
  leftOut: (n) => `${plural(n, 'row', 'rows')} with something to mend left out`,
  unfit:
    'The list that stands has changed since the check, and these rows do not agree with it any more; nothing can be published. Mend them and upload the list again.',
  compared: (district) => `${district}: compared with the list that stands`,
  counts: { level: 'Level', before: 'Stands', after: 'New list' },
  same: 'The same as the list that stands; publishing it brings its day and source up to date.',
  added: (n) => `${n} added`,
  renamed: (n) => `${n} renamed`,
  ended: (n) => `${n} ended`,
  endedMeans:
    'What has ended is offered no more where people apply and search; what was filed or named under it keeps its name and record.',
  cells: { code: 'Code', name: 'Name', formerly: 'Name before', place: 'In' },
  orphans: (n) =>
    `${plural(n, 'member belongs', 'members belong')} to townships that end; give them another place under “Members” once the list counts:`,
  denominators: 'Denominators that were not set otherwise follow the new list from then on.',
  publish: 'Publish the new list',
  asOf: 'As of',
  source: 'Source',
  sourceHint: 'such as the number of the approving document, or the name of the statistical list',
  confirm: (n) => `Checked: the ${plural(n, 'division', 'divisions')} that the new list does not name really ended`,
  published: (district, asOf) => `The new list of ${district}, as of ${asOf}, counts everywhere within a minute.`,
};

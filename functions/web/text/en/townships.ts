import { plural } from './plural.ts';

interface Told {
  readonly award: string;
  readonly cells: number;
  readonly itself?: boolean | undefined;
  readonly villages?: { readonly all: number; readonly named: number } | undefined;
}

export const townships = {
  title: 'Townships and streets',
  columns: {
    township: 'Township or street',
    cells: 'Named in it',
    itself: 'Township itself',
    villages: 'Villages named / in all',
  },
  note: 'The number of villages is that of the list of divisions; the one that targets are reckoned from may differ.',
  lead: ({ award, cells, itself, villages }: Told) => {
    const all = `${plural(cells, 'unit is', 'units are')} named here as ${award}.`;
    const township = itself === undefined ? '' : ` The township itself is ${itself ? 'named' : 'not named yet'}.`;
    if (!villages) return all + township;
    const places = plural(villages.all, 'village or community', 'villages and communities');
    return `${all}${township} Of its ${places}, ${villages.named} ${villages.named === 1 ? 'is' : 'are'} named.`;
  },
  limit: (most: number) =>
    `There are many: only the first ${most} units named in the district are counted here; the register lists the others.`,
  cells: 'Named units',
  none: 'No unit is named here yet.',
  places: 'The township and its villages',
  place: 'Name',
  award: 'Named itself',
  notNamed: 'not named',
  ended: 'Ended',
  inside: 'What is under way is not public: only the township, its district and the city see it.',
};

import { plural } from './plural.ts';

interface Told {
  readonly cells: number;
  readonly itself: boolean;
  readonly villages: number;
  readonly villagesNamed: number;
}

export const townships = {
  title: 'Townships and streets',
  columns: {
    township: 'Township or street',
    cells: 'Cells named in it',
    itself: 'Township itself',
    villages: 'Villages named / in all',
  },
  note: 'The number of villages is that of the list of divisions; the one that targets are reckoned from may differ.',
  lead: ({ cells, itself, villages, villagesNamed }: Told) =>
    `${plural(cells, 'zero-waste city cell is', 'zero-waste city cells are')} named here. The township itself is ${itself ? 'named' : 'not named yet'}; of its ${plural(villages, 'village or community', 'villages and communities')}, ${villagesNamed} ${villagesNamed === 1 ? 'is' : 'are'} named.`,
  limit: (most: number) =>
    `There are many: only the first ${most} cells named in the district are counted here; the register lists the others.`,
  cells: 'Named cells',
  none: 'No cell is named here yet.',
  places: 'The township and its villages',
  place: 'Name',
  award: 'Named itself',
  notNamed: 'not named',
  ended: 'Ended',
  inside: 'What is under way is not public: only the township, its district and the city see it.',
};

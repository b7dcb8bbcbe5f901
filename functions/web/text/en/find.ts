import { plural } from './plural.ts';

/** Finding one’s way in the register, and what a cell’s page tells besides. */
export const find = {
  title: (filters: readonly string[]) => `${filters.join(' · ')}: register`,
  filters: 'Chosen filters',
  filter: (label: string, says: string) => `${label}: ${says}`,
  without: (label: string, says: string) => `Without “${label}: ${says}”`,
  clear: 'Clear all filters',
  withEnded: 'Look among expired and revoked ones too',
  all: (n: number) => `${plural(n, 'cell', 'cells')} in all`,
  pages: 'Pages and downloads',
  previous: 'Previous page',
  meaning: 'What the plaque and the stars mean',
  byDistrict: (programme: string) => `By district (${programme})`,
  map: 'How many are named in each district; press one for its list',
  named: 'named',
};

export const story = {
  meaning: 'What this plaque stands for',
  means: (award: string, kind: string, stars: number, points: number) =>
    `It applied, was assessed and stood under public notice, and met the standard for the name “${award}” (${kind}). ${plural(stars, 'star stands', 'stars stand')} for a score of ${points} or more in the city’s assessment, by this year’s programme.`,
  more: 'How the stars are given',
  standard: (title: string) => `Standard now in force: ${title}`,
  standardNote: 'It may have been named by an earlier version. What it scored for each item is not public.',
  section: 'What is assessed',
  points: 'Points',
  indicators: 'Items',
  doubt: 'If something is not as it should be',
  report: (name: string, number: string) =>
    `Call ${number}, the ${name}, or tell the city’s zero-waste office. Give the name of the unit and the number on its plaque.`,
  neighbours: (place: string) => `Other cells in ${place}`,
  allThere: 'See them all',
};

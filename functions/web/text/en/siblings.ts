import type { siblings as zh } from '../zh/siblings.ts';

export const siblings: typeof zh = {
  goals: 'Goals of the programme',
  adds: (counts) =>
    `Named here: ${counts.map(([quota, named]) => `${named} (${quota.toLowerCase()})`).join(', ')}; they count towards the city’s targets.`,
  shares: {
    heading: 'What it adds to the city’s targets',
    columns: { own: 'Named here', city: 'Named in the city', target: 'The city’s target' },
  },
};

export const charts = {
  map: {
    title: 'Schematic drawing of the districts',
    label: (green: number, amber: number, red: number) =>
      `Schematic drawing of the districts: ${green} on pace, ${amber} at risk, ${red} behind.`,
    note: 'The drawing shows rough directions only, no boundaries or areas. Each tile tells the share of the targets that is reached, and leads to its district.',
  },
  ranking: {
    title: 'Ranking',
    columns: {
      place: 'Place',
      district: 'District',
      rate: 'Targets reached',
      size: 'Townships / villages',
      pace: 'Pace',
    },
    size: (townships: number, villages: number) => `${townships} / ${villages}`,
    note: (days: number, of: number) =>
      `The mean of the shares of the three targets that are reached; what is above a target adds nothing, and equal shares share a place. Targets follow the number of townships and villages, so districts of any size compare. ${days} of ${of} days have passed.`,
  },
  funnel: {
    title: 'On the way to a name',
    stages: {
      applied: 'Applied',
      screening: 'Screening',
      assessing: 'Assessment',
      noticed: 'Public notice',
      named: 'Named',
    },
    columns: { stage: 'Stage', here: 'There now', reached: 'Came that far' },
    note: '“Came that far” counts the later stages too. What was refused, withdrawn, revoked or has expired is left out.',
  },
  stars: { title: 'Stars' },
  coverage: {
    title: 'Categories covered',
    category: 'Category',
    total: 'Total',
    note: 'The darker, the more are named; 0 means no cell of that category yet.',
  },
  trend: {
    title: 'Trend and forecast',
    label: (quota: string, named: number, target: number, due: number) =>
      `Trend of ${quota}: ${named} named, target ${target}, ${due} due by now.`,
    aim: (target: number) => `Target ${target}`,
    lines: { named: 'Named', pace: 'Calendar’s pace', target: 'Target', forecast: 'Forecast at this rate' },
    note: 'Drawn from the daily records; the forecast goes on at the mean rate since the year began.',
  },
  table: 'See the numbers',
  csv: 'Download the numbers (CSV)',
  file: {
    code: 'Code',
    name: 'Name',
    total: (quota: string) => `${quota}: total`,
    target: (quota: string) => `${quota}: target`,
    named: (quota: string) => `${quota}: named`,
    expected: (quota: string) => `${quota}: due by now`,
    rate: (quota: string) => `${quota}: reached (%)`,
    pace: (quota: string) => `${quota}: pace`,
    overall: 'Overall',
    here: (stage: string) => `There now: ${stage}`,
    asOf: 'As of',
  },
};

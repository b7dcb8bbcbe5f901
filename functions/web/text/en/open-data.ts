import { plural } from './plural.ts';

/** What the registry gives away, and how it is found. */
export const openData = {
  title: 'Open data',
  heading: 'Open data',
  lead: 'The register, the progress, the notices and the standards of this registry are open: anybody may download, share and build on them, without signing in or asking.',
  contents: 'Datasets',
  terms: 'Licence',
  cite: (city: string) =>
    `Please name the source, “${city} registry of zero-waste city cells”, and the day of the download. What counts is what is recorded here on that day.`,
  how: 'How to use them',
  ways: [
    'Excel and CSV open in any spreadsheet program; a name that begins with =, +, - or @ has a single quote before it, so that it is not run as a formula.',
    'JSON is for programs, and scripts of any web site may read it; all text is UTF-8.',
    'Send If-None-Match when you download again: what has not changed answers 304 and is not sent twice.',
    'Add ?district=330602, &category=school, &star=5 and so on to take a part of it, with the same filters as the register page.',
  ],
  catalog: 'Catalogue (JSON-LD)',
  csvMetadata: 'Columns of the CSV (CSVW)',
  example: (origin: string) => `curl '${origin}/api/v1/cells.csv?district=330602' -o cells.csv`,
  columns: { name: 'Field', heading: 'Column in tables', type: 'Type', meaning: 'Meaning' },
  types: {
    text: 'Text',
    number: 'Whole number',
    day: 'Day (YYYY-MM-DD)',
    time: 'Time (ISO 8601 with zone)',
    code: 'Code',
    division: 'Division code',
    object: 'Group of values',
  },
  sets: {
    cells: {
      title: 'Register of zero-waste city cells',
      about:
        'One row for each unit that is named; with standing=all also those under re-verification, expired and revoked.',
      updated: 'Updated at once with every naming, re-verification, revocation and expiry.',
      fields: {
        code: 'Number of the cell: division, programme, running number, as on its plaque',
        name: 'Name of the unit',
        category: 'Category: a code in JSON (such as school), its name in tables',
        star: 'Stars: 3, 4 or 5',
        district: 'District that counts it; the city’s code for the city’s own units',
        division: 'Township or village where it stands',
        'document.date': 'Date of the document that named it',
        validUntil: 'Last day of the award',
        'document.number': 'Number of the document that named it',
        standing: 'What the plaque is worth now: named, reviewing, expired or revoked',
        programme: 'Programme',
        namedAt: 'When the naming was recorded',
        endedAt: 'When it was revoked or expired; absent while it is valid',
        batch: 'Public notice that it stood in, to be found among the notices',
        application: 'Number of the application',
      },
    },
    progress: {
      title: 'Progress of each district',
      about:
        'Targets, figures, colours and forecasts for all cells, townships and villages; day by day at /api/v1/progress/{district}/history.',
      updated: 'Live; recounted and kept for the day at 01:00.',
      fields: {
        district: 'Code of the district',
        townships: 'Townships: total, target, named, still needed',
        villages: 'Villages and communities: total, target, named, still needed',
        cells: 'All cells: target, named, by category and by star',
        pipeline: 'Applications under way, by state',
        colour: 'Three colours: green on pace, amber at risk, red behind',
        forecast: 'When the target is reached at the present rate',
        denominator: 'What the percentages are taken of, with source and day',
        asOf: 'As of when',
      },
    },
    notices: {
      title: 'Notices and namings',
      about:
        'Term, stage and naming document of every public notice; its units at /api/v1/notices/{batch}. What people objected, and who, is not public.',
      updated: 'Updated at once with every notice and naming.',
      fields: {
        id: 'Number of the notice',
        title: 'Title; the usual one where it is blank',
        from: 'First day',
        until: 'Last day, to its end',
        stage: 'Stage: running, over or named',
        units: 'How many units it lists',
        document: 'Number and date of the document that named them; absent before',
      },
    },
    divisions: {
      title: 'Divisions',
      about:
        'Districts, townships and villages with their codes; parent=330602 for the level below, q= to search by name, pinyin or initials.',
      updated: 'With the codes of the National Bureau of Statistics; now those of 30 June 2023.',
      fields: {
        code: 'Division code of the National Bureau of Statistics',
        name: 'Name',
        level: 'Level: district, township or village',
        parent: 'Code of the level above',
      },
    },
    policy: {
      title: 'Standards and programmes',
      about:
        'Indicators, points and rules of each category’s standard; quotas, star bands and terms of each programme. A whole standard at /api/v1/standards/{category}/{version}.',
      updated: 'With every new version; earlier ones stay.',
      fields: {
        category: 'Code of the category',
        version: 'Version',
        title: 'Title of the standard, in Chinese and English',
        indicators: 'How many indicators',
        window: 'From when to when a programme takes applications',
      },
    },
  },
};

export const feed = {
  follow: 'Follow (Atom)',
  title: (city: string) => `Zero-waste city cells of ${city}: notices and namings`,
  titleOf: (district: string) => `Zero-waste city cells: newly named in ${district}`,
  notice: (units: number, until: string) =>
    `${plural(units, 'unit', 'units')} to be named, under public notice until ${until}. Anybody may object within that time.`,
  naming: (number: string, award: string) => `${number}: units named “${award}”`,
  named: (number: string, on: string, units: number) =>
    `The notice listed ${plural(units, 'unit', 'units')}; they were named by document ${number} of ${on}.`,
  cell: (name: string, stars: string) => `${name}: ${stars}`,
  cellSummary: ({ kind, place, document, on }: { kind: string; place: string; document: string; on: string }) =>
    `${kind} in ${place}, named on ${on} by document ${document}.`,
};

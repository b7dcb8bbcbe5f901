import { plural } from './plural.ts';

/** For citizens: what the plaque means, and what they can do. */
export const help = {
  title: 'Help',
  heading: 'What the plaque means',
  lead: 'For anybody who has seen a plaque of a zero-waste city cell and wonders what it stands for.',
  what: {
    heading: 'What a zero-waste city cell is',
    says: [
      'A zero-waste city is not one without rubbish. It is one that makes as little as it can, uses again what can be used, and disposes of the rest safely.',
      'Schools, offices, hospitals, restaurants, shops, factories, housing estates and villages are the cells that a city is made of. One that meets the city’s standard for making less waste, sorting it and disposing of it safely can be named a zero-waste city cell and put up the plaque.',
    ],
  },
  stars: {
    heading: 'What the stars mean',
    says: 'The stars follow the score of the city’s assessment, out of 100 with bonus points on top:',
    band: (stars: number, points: number) => `${plural(stars, 'star', 'stars')}: ${points} points or more`,
    below: (points: number) =>
      `Below ${points} points nothing is named. Whoever dumped waste illegally or handed in false papers is not named, whatever the score.`,
  },
  way: {
    heading: 'How the stars are given',
    steps: [
      'The unit assesses itself against the standard and applies through its township, with records and photos.',
      'The district checks that the papers are complete and true.',
      'Reviewers of the city read the papers, visit the place and score every item.',
      'One reviewer proposes the stars and another signs; they are never the same person, nor anybody with an interest in the unit.',
      'The list is put up for the public, and anybody may object. When the time is over and nothing stands against it, a document names the unit.',
    ],
    lasts: (years: number) =>
      `A naming is valid for ${plural(years, 'year', 'years')}. If something turns out to be wrong, it can be checked again, put right, or taken away.`,
  },
  check: {
    heading: 'How to check a plaque',
    says: 'Scan the code on the plaque with a telephone, or type its number on the checking page: it tells what the plaque is worth today.',
    link: 'Check a plaque',
  },
  object: {
    heading: 'If something is not as it should be',
    during:
      'While the list is under public notice, press “Object” beside the name of the unit. You need not sign in or give your name. Only the city’s office sees what you write.',
    after: (name: string, number: string) =>
      `When it has been named already, call ${number}, the ${name}, or tell the city’s zero-waste office: the name of the unit, the number on the plaque, and what is wrong.`,
    notices: 'Public notices',
  },
  programs: 'Reading the register, or filing applications, from a program: your first call in five minutes',
  words: {
    heading: 'Words',
    columns: { zh: 'Chinese', en: 'English', meaning: 'Meaning' },
    rows: [
      ['申报', 'apply', 'a unit asks to be named'],
      ['自评', 'self-assessment', 'it scores itself against the standard'],
      ['初审', 'screening', 'the district checks the papers'],
      ['佐证材料', 'evidence', 'records, photos and papers that show it'],
      ['现场勘查', 'site visit', 'reviewers look at the place'],
      ['一票否决', 'veto', 'rules the unit out, whatever its score'],
      ['附加分', 'bonus', 'points for doing more, up to a limit'],
      ['整改、销号', 'rectification, close-out', 'a fault is put right, checked by a second person and struck off'],
      ['公示', 'public notice', 'the list is published before anything is named'],
      ['异议', 'objection', 'somebody says that a unit should not be named'],
      ['命名', 'naming', 'a document gives the title'],
      ['复核', 're-verification', 'a named unit is checked again'],
      ['摘牌', 'revocation', 'the title and the plaque are taken away'],
    ],
  },
};

export const accessibility = {
  title: 'Accessibility',
  lead: 'Everybody should be able to use this registry, with whatever device and in whatever way.',
  parts: [
    {
      heading: 'What has been done',
      says: [
        'The pages are designed to the Chinese standard GB/T 37668—2019 and to level AA of WCAG 2.2.',
        'Every page can be used by keyboard alone, the focus is easy to see, and a link at the top skips to the content.',
        'Text has a contrast of at least 4.5:1 and nothing is told by colour alone; there is a dark mode, and pages can be enlarged to 200 %.',
        'Every drawing has its table or its words; tables name their rows and columns for screen readers.',
        'Everything works without JavaScript, and no page scrolls sideways on a telephone 360 pixels wide.',
        'Chinese and English say the same, and you can change at any time.',
      ],
    },
    {
      heading: 'How it is tested',
      says: [
        'After every change each page is checked with axe, in both languages, at three widths, in light and dark.',
        'Each is also gone through by keyboard alone: whether the focus goes in order, is seen, and is let go.',
        'Automatic checks do not find everything. People with disabilities have not tried the registry yet, nor has anybody independent tested it.',
      ],
    },
    {
      heading: 'What is not good enough yet',
      says: [
        'Photos and PDF files handed in as evidence are made by the units themselves and may not suit a screen reader.',
        'Wide tables become cards on a narrow screen, and a few have to be scrolled sideways within themselves.',
      ],
    },
  ],
  contact: {
    heading: 'Tell us what stands in your way',
    says: (name: string, number: string) =>
      `If you cannot use a page, or need what it says in another form, call ${number}, the ${name}, or ask the city’s zero-waste office. Say which page it was and what you use.`,
  },
};

import type { sample as zh } from '../zh/sample.ts';

export const sample: typeof zh = {
  title: 'How to answer, and what to show',
  example: 'For example',
  veto: 'Choose “it happened” if it did within the period of this application. Answer truthfully: hiding it counts as an untrue application.',
  whole: (most) => `Choose “yes” only when all of it is done: ${most} points. If only a part is done, choose “no”.`,
  additive: (each, most, enough) =>
    `Give the number of things done. Each gives ${each} points, at most ${most}: ${enough} give all of them.`,
  deduction: (each, most) =>
    `Go through the unit and count what is wrong. Each place costs ${each} of ${most} points; with nothing wrong, write 0.`,
  graded: 'Read the grades from the best down, and choose the first that is reached completely.',
  rate: (threshold, step, lose) =>
    `Give the real percentage, with at most two decimals, such as 92.5. From ${threshold} % all points; every ${step} below cost ${lose}.`,
  target: (unit) => `Give the real value (in ${unit}), with at most two decimals, as in the statistics.`,
  notes: {
    'all-or-nothing':
      'Say on what it rests and since when: “Work plan issued in February 2023, with one person in charge”.',
    additive: 'List them: “1. training in March; 2. campaign in June; 3. open day in September”.',
    deduction:
      'Say when, where and what: “Whole building checked on 10 May; one mixed bin on the 2nd floor, put right”.',
    graded: 'Say what makes the grade: “All four kinds of bins, labelled, with a daily record”.',
    rate: 'Say how it was reckoned: “200 bags checked, 186 sorted correctly: 186 ÷ 200 = 93 %”.',
    target: 'Say of which year and from where: “Statistical report of 2022, table 3”.',
  },
  shown: {
    documents:
      'scans or photos of sealed documents, ledgers, contracts or transfer notes; date, unit and seal must be legible.',
    site: 'recent photos, one from afar and one from near, with place and date; on assessment the site itself decides.',
    survey: 'a sample of the questionnaire and the totals, with how many were handed out and came back, and when.',
    interview: 'say who can be talked to; attendance lists and photos of meetings and trainings help.',
  },
  bonus: 'A bonus may be left open; it costs nothing.',
  mayNotApply: 'If the unit has nothing of the kind, tick “not applicable” and say why; the rest is rescaled to 100.',
};

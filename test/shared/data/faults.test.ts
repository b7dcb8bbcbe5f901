import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../../shared/data/load.ts';
import { type DataCopy, dataCopy } from './data-copy.ts';

const HOTEL = 'standards/hotel.v1.json';
const PLAN = 'programmes/2023.json';
const PUBLICATION = 'publication/publication.json';
const DIVISIONS = 'divisions/divisions-3306.csv';

/** What the tests touch of the files. */
interface Json {
  readonly sections: { name: object; indicators: { id: string; [more: string]: unknown }[] }[];
  readonly window: object;
  readonly starBands: object;
  readonly colours: object;
  readonly quotas: { readonly villages: object };
  readonly terms: { readonly objectionsPerHour: object };
}
type Spoil = (json: Json) => unknown;

/** What a copy of the data says after it was spoilt. */
function faultAfter(spoil: (data: DataCopy) => void): string | undefined {
  const data = dataCopy();
  spoil(data);
  return data.fault();
}
const spoilt = (file: string, spoil: Spoil) => faultAfter((data) => data.change(file, spoil));

const indicator = ({ sections }: Json, id: string) =>
  sections.flatMap((section) => section.indicators).find((i) => i.id === id) ?? { id: '' };

test.each([HOTEL, PLAN, PUBLICATION])('broken JSON in %s is told with its file', (file) => {
  expect(faultAfter((data) => data.edit(file, (text) => text.slice(0, -3)))).toMatch(
    new RegExp(`^${file}: is not JSON \\(.+\\)$`),
  );
});

test('a missing file is told by its name', () => {
  expect(faultAfter((data) => data.remove(DIVISIONS))).toBe(`${DIVISIONS}: cannot be read (ENOENT)`);
});

test('a licence without an address is told', () => {
  expect(spoilt(PUBLICATION, (json) => Object.assign(json, { licence: { url: 'ccby' } }))).toContain(
    `${PUBLICATION}, at licence`,
  );
});

describe('a standard', () => {
  const changed =
    (id: string, changes: object): Spoil =>
    (json) =>
      Object.assign(indicator(json, id), changes);
  test.each<[string, Spoil, string]>([
    ['whose points sum to 99', changed('leadership', { points: 2 }), 'points without bonus must sum to 100'],
    ['with an id that stands twice', changed('leadership', { id: 'ledger' }), 'ids must be unique'],
    [
      'with a veto that gives points',
      changed('dishonesty', { points: 1 }),
      'a veto has 0 points and the rule all-or-nothing, is no bonus, and always applies',
    ],
    [
      'with a required bonus',
      changed('honours', { required: true }),
      'a required indicator is neither bonus, veto, nor ever not applicable',
    ],
    ['with an indicator that gives nothing', changed('plastic-cut', { points: 0 }), 'only a veto may have 0 points'],
    [
      'whose bonuses have no cap',
      (json) => Object.assign(json, { bonusCap: 0 }),
      'bonus indicators and bonusCap go together',
    ],
  ])('%s', (_, spoil, fault) => {
    expect(spoilt(HOTEL, spoil)).toBe(`${HOTEL}: ${fault}`);
  });

  test.each(['veto', 'mayNotApply'])('with a required indicator that is also “%s”', (flag) => {
    const fault = spoilt(HOTEL, (json) => {
      Object.assign(indicator(json, 'ledger'), { veto: flag === 'veto', mayNotApply: flag === 'mayNotApply' });
      if (flag === 'veto') Object.assign(indicator(json, 'ledger'), { points: 0 });
      if (flag === 'veto') Object.assign(indicator(json, 'leadership'), { points: 8 });
    });
    expect(fault).toBe(`${HOTEL}: a required indicator is neither bonus, veto, nor ever not applicable`);
  });

  test.each([[[0, 2, 4]], [[4, 4, 0]], [[4, 0, 2]], [[3, 2, 0]], [[5, 2, 0]]])(
    'whose grades for 4 points are %j',
    (grades) => {
      const text = { zh: '档', en: 'grade' };
      const rule = { kind: 'graded', grades: grades.map((points) => ({ points, text })) };
      expect(spoilt(HOTEL, changed('rules', { rule }))).toBe(
        `${HOTEL}: grades run from the indicator’s points downwards`,
      );
    },
  );

  test('with two vetoes is right', () => {
    expect(spoilt(HOTEL, (json) => json.sections[0]?.indicators.splice(2))).toBeUndefined();
  });

  test('with one veto', () => {
    const fault = spoilt(HOTEL, (json) => json.sections[0]?.indicators.splice(1));
    expect(fault).toBe(`${HOTEL}: at least two vetoes`);
  });

  const first = 'sections.0.indicators.0';
  const noEnglish = 'Invalid key: Expected "en" but received undefined';
  test.each<[string, Spoil, string, string]>([
    ['whose name has no English', (json) => Object.assign(json, { name: { zh: '饭店' } }), 'name.en', noEnglish],
    [
      'whose name has blank English',
      (json) => Object.assign(json, { name: { zh: '饭店', en: ' ' } }),
      'name.en',
      'Invalid length: Expected !0 but received 0',
    ],
    [
      'whose name has no Chinese',
      (json) => Object.assign(json, { name: { en: 'Hotel' } }),
      'name.zh',
      'Invalid key: Expected "zh" but received undefined',
    ],
    [
      'whose section has no English',
      (json) => Object.assign(json.sections[0] ?? {}, { name: { zh: '硬性指标' } }),
      'sections.0.name.en',
      noEnglish,
    ],
    [
      'whose indicator has no English',
      changed('illegal-transfer', { text: { zh: '非法转移' } }),
      `${first}.text.en`,
      noEnglish,
    ],
    ['with three decimals', changed('illegal-transfer', { points: 2.995 }), `${first}.points`, 'at most two decimals'],
    [
      'with an unknown field',
      changed('illegal-transfer', { vetto: true }),
      `${first}.vetto`,
      'Invalid key: Expected never but received "vetto"',
    ],
  ])('%s is told by its path', (_, spoil, path, fault) => {
    expect(spoilt(HOTEL, spoil)).toBe(`${HOTEL}, at ${path}: ${fault}`);
  });

  test.each([
    ['another category', { category: 'inn' }, 'inn.v1'],
    ['another version', { version: 2 }, 'hotel.v2'],
  ])('of %s than its file’s name', (_, changes, name) => {
    expect(spoilt(HOTEL, (json) => Object.assign(json, changes))).toBe(
      `${HOTEL}, at category, version: the file must be named standards/${name}.json`,
    );
  });
});

describe('a programme', () => {
  test.each<[string, Spoil, string]>([
    [
      'that closes before it opens',
      (json) => Object.assign(json.window, { closes: '2022-12-31' }),
      ', at window.closes: the window closes before it opens',
    ],
    [
      'with a day that the calendar has not',
      (json) => Object.assign(json.window, { closes: '2023-02-30' }),
      ', at window.closes: a day is written YYYY-MM-DD',
    ],
    [
      'with a month that the calendar has not',
      (json) => Object.assign(json.window, { closes: '2023-13-01' }),
      ', at window.closes: a day is written YYYY-MM-DD',
    ],
    [
      'whose star bands do not rise',
      (json) => Object.assign(json.starBands, { 4: 85 }),
      ', at starBands: star bands rise with the stars',
    ],
    [
      'whose five stars begin with four',
      (json) => Object.assign(json.starBands, { 5: 90 }),
      ', at starBands: star bands rise with the stars',
    ],
    [
      'whose amber begins above green',
      (json) => Object.assign(json.colours, { green: 70 }),
      ', at colours.amber: amber begins below green',
    ],
  ])('%s', (_, change, fault) => {
    expect(spoilt(PLAN, change)).toBe(`${PLAN}${fault}`);
  });

  test('of one day, or without amber, is right', () => {
    const oneDay = { opens: '2023-06-01', closes: '2023-06-01' };
    expect(
      spoilt(PLAN, (json) => Object.assign(json, { window: oneDay, colours: { green: 80, amber: 80 } })),
    ).toBeUndefined();
  });

  test.each(['correctionDays', 'rectificationDays', 'remindDays', 'noticeWorkingDays', 'renewalDays'])(
    'with %s of no days, half a day or none at all is told by its path',
    (term) => {
      const faults = [0, 2.5, '5', undefined].map((days) =>
        spoilt(PLAN, (json) => Object.assign(json.terms, { [term]: days })),
      );
      const told = faults.map((fault) => fault?.startsWith(`${PLAN}, at terms.${term}: `));
      expect(told).toEqual([true, true, true, true]);
    },
  );

  test('with a grace of less than no days is told by its path; none at all is no grace', () => {
    const faults = [-1, 2.5, '5', undefined].map((graceDays) =>
      spoilt(PLAN, (json) => Object.assign(json.terms, { graceDays })),
    );
    const told = faults.map((fault) => fault?.startsWith(`${PLAN}, at terms.graceDays: `));
    expect(told).toEqual([true, true, true, undefined]);
  });

  test.each(['sender', 'application'])('that takes no objection from a %s in an hour is told by its path', (of) => {
    const fault = spoilt(PLAN, (json) => Object.assign(json.terms.objectionsPerHour, { [of]: 0 }));
    expect(fault).toMatch(new RegExp(`^${PLAN}, at terms\\.objectionsPerHour\\.${of}: `));
  });

  test.each([
    ['that does not say whether the district screens', { screening: undefined }, 'screening'],
    ['that says so in words', { screening: 'yes' }, 'screening'],
    ['without terms', { terms: undefined }, 'terms'],
    ['with a term that nothing knows', { terms: { mercyDays: 3 } }, 'terms.correctionDays'],
  ])('%s is told by its path', (_, changes, path) => {
    const fault = spoilt(PLAN, (json) => Object.assign(json, changes));
    expect(fault?.startsWith(`${PLAN}, at ${path}: `)).toBe(true);
  });

  test('with a percentage above 100 is told by its path', () => {
    const fault = spoilt(PLAN, (json) => Object.assign(json.quotas.villages, { percent: 101 }));
    expect(fault).toMatch(new RegExp(`^${PLAN}, at quotas\\.villages\\.percent: .*101$`));
  });
});

describe('the divisions', () => {
  /** The fault after one of the rows is replaced; the header is line 1. */
  const faultOf = (from: string, to: string) =>
    faultAfter((data) =>
      data.edit(DIVISIONS, (text) => {
        expect(text).toContain(`\n${from}\n`);
        return text.replace(`\n${from}\n`, `\n${to}\n`);
      }),
    );

  test.each([
    ['that does not exist', '330602001004,花园社区,village,330699001', 'parent 330699001 does not stand above'],
    ['that is its district', '330602001004,花园社区,village,330602', 'parent 330602 does not stand above'],
    ['that is another township', '330602001004,花园社区,village,330602002', 'parent 330602002 does not stand above'],
    ['that is missing', '330602001004,花园社区,village,', 'parent  does not stand above'],
  ])('with a parent %s', (_, row, fault) => {
    expect(faultOf('330602001004,花园社区,village,330602001', row)).toBe(`${DIVISIONS}, at line 112: ${fault}`);
  });

  test.each([
    ['with a code that stands twice', '330602001,花园社区,township,330602', 'code 330602001 stands twice'],
    ['with a code of another level', '330602004,花园社区,village,330602001', 'code 330602004 is no code of a village'],
    ['with an unknown level', '330602001004,花园社区,hamlet,330602001', 'code 330602001004 is no code of a hamlet'],
    ['without a name', '330602001004,,village,330602001', 'a row has four columns: code, name, level, parent'],
    [
      'with a fifth column',
      '330602001004,花园社区,village,330602001,x',
      'a row has four columns: code, name, level, parent',
    ],
  ])('%s', (_, row, fault) => {
    expect(faultOf('330602001004,花园社区,village,330602001', row)).toBe(`${DIVISIONS}, at line 112: ${fault}`);
  });

  test('without their header', () => {
    const fault = faultAfter((data) => data.edit(DIVISIONS, (text) => text.replace('code,name', 'name,code')));
    expect(fault).toBe(`${DIVISIONS}, at line 1: the header must be code,name,level,parent`);
  });

  test('of a city that has no file', () => {
    expect(() => loadPolicy('9999').divisions()).toThrow('divisions/divisions-9999.csv: cannot be read (ENOENT)');
  });
});

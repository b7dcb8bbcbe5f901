import type { Unit } from '../../../../shared/domain/application/application.ts';
import { type Division, levelOf } from '../../../../shared/domain/division.ts';
import type { CellFault, SheetRow } from '../../../../shared/domain/sheet.ts';
import type { Answers } from '../../../../shared/domain/standard/answer.ts';
import type { Standard } from '../../../../shared/domain/standard/indicator.ts';
import { standardsFor } from '../../reading/filing.ts';
import { programmeNamed } from '../../reading/programme.ts';
import type { Site } from '../../site.ts';
import { answersIn } from './answer-cells.ts';
import type { Bringing } from './kind.ts';

/** A row as the unit that it tells of; without a standard where its category is none. */
export interface Told {
  readonly standard: Standard | undefined;
  readonly unit: Unit;
  readonly answers: Answers;
  /** What is wrong with the cells of the self-assessment. */
  readonly answerFaults: readonly CellFault[];
  /** What stands in the column of places is no place of this applicant's. */
  readonly elsewhere: boolean;
}

/** Width, case and spaces are how people type; they mean the same. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

export function told({ site, member, scope }: Bringing, { cells }: Pick<SheetRow, 'cells'>): Told {
  const { category = '', name = '', division = '', address = '', contact = '', phone = '', summary = '' } = cells;
  const standard = standardsFor(site, programmeNamed(site, scope), member.division).find((one) =>
    [one.name.zh, one.name.en, one.category].some((called) => plain(called) === plain(category)),
  );
  const place = placesOf(site, member.division).find(
    ({ name: called, code }) => plain(called) === plain(division) || code === plain(division),
  );
  // Whoever says no place means the area at large, where that is a place for such a unit.
  const atLarge = division === '' && standard?.unit !== 'village' ? member.division : '';
  const unit = { name, division: place?.code ?? atLarge, address, contact, phone: phone.normalize('NFKC'), summary };
  const { answers, faults: answerFaults } = standard
    ? answersIn(site.policy, standard, { cells })
    : { answers: {}, faults: [] };
  return { standard, unit, answers, answerFaults, elsewhere: division !== '' && place === undefined };
}

/** A township with its villages; all townships of the city for its own units. */
export function placesOf({ policy }: Site, applicant: string): readonly Division[] {
  const book = policy.divisions();
  if (levelOf(applicant) === 'city') return book.all.filter(({ level }) => level === 'township');
  const own = book.find(applicant);
  return own ? [own, ...book.children(own.code)] : [];
}

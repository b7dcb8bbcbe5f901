import type { Source } from '../../../../shared/domain/application/event.ts';
import type { Member } from '../../../../shared/domain/member.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Becomes, CellFault, SheetRow } from '../../../../shared/domain/sheet.ts';
import type { Site } from '../../site.ts';
import type { Text } from '../../text/text.ts';

/** A column of a template. */
export interface SheetColumn {
  readonly id: string;
  /** What may stand above it: first what the template says, then what else is understood, such as the other language's. */
  readonly headings: readonly [string, ...string[]];
  readonly required: 'always' | 'never' | 'depends';
  readonly hint: string;
  readonly width: number;
  /** What the example row says. */
  readonly example: string;
  /** What may be chosen. */
  readonly choices?: readonly string[];
  /** Only the templates of these categories have it, and only copies in which it says something. */
  readonly categories?: readonly string[];
}

/** Who brings a spreadsheet, and where. */
export interface Bringing {
  readonly site: Site;
  readonly member: Member;
  readonly source: Source;
  /** What the spreadsheet is of as a whole, where its kind tells that apart. */
  readonly scope?: string | undefined;
}

/** What the spreadsheets of a kind can be of as a whole. */
export interface Scope {
  /** The field of an address or a form that tells it. */
  readonly field: string;
  /** The one that was asked for, or else the first. */
  among(site: Site, member: Pick<Member, 'division'>, asked: string | undefined): string;
  called(site: Site, t: Text, scope: string): string;
}

/** What the check found of a row. */
export interface Checked {
  readonly faults: readonly CellFault[];
  readonly becomes?: Becomes;
}

/**
 * What the rows of a spreadsheet can be. Everything else (reading, the check first, the marked copy, the parts, the pages)
 * is the same for all: a new kind is its columns, how its rows are checked, and how one is carried out.
 */
export interface Kind<Id extends keyof Text['imports'] = keyof Text['imports']> {
  readonly id: Id;
  /** Where its pages are, and who works there. */
  readonly room: string;
  readonly role: Member['role'];
  readonly scope?: Scope;
  /** Its rows are taken one by one, and count only together, from when they are published. */
  readonly together?: true;
  /** The page above these: where what was brought is listed, or the room that they are in. */
  above(t: Text): { readonly href: string; readonly title: string };
  columns(site: Site, member: Pick<Member, 'division'>, t: Text, scope?: string): readonly SheetColumn[];
  /** What is to be said of each row; all rows are looked at together, for one may repeat another. Nothing is written. */
  check(bringing: Bringing, rows: readonly SheetRow[]): Promise<readonly Checked[]>;
  /** Carries out one good row, through the same way as any other change; `key` makes a repeated row count once. */
  carryOut(bringing: Bringing, row: SheetRow, key: string): Promise<{ readonly made: string } | Refusal>;
}

import { levelOf, parentOf } from '../../../../shared/domain/division.ts';
import { type ListRow, listFaults } from '../../../../shared/domain/division-list.ts';
import { plain } from '../../../../shared/domain/pinyin.ts';
import type { SheetRow } from '../../../../shared/domain/sheet.ts';
import type { Site } from '../../site.ts';
import { type Text, texts } from '../../text/text.ts';
import { columns, LEVELS } from './division-columns.ts';
import type { Bringing, Checked, Kind, Scope } from './kind.ts';

export const EXTENTS = ['whole', 'part'] as const;

/** Whether a list names every place of its district. */
const scope: Scope = {
  field: 'extent',
  among: (_site, _member, asked) => (asked === 'part' ? 'part' : 'whole'),
  called: (_site, t, extent) => t.divisions.extents[extent === 'part' ? 'part' : 'whole'].name,
};

/** A district's townships and villages: taken row by row into a newer list, which counts as one. */
export const divisionKind: Kind<'divisions'> = {
  ...{ id: 'divisions', room: '/admin/divisions', role: 'admin' },
  above: (t) => ({ href: '/admin', title: t.admin.title }),
  ...{ scope, together: true, columns, check },
  carryOut: async (_bringing, row) => ({ made: listed(row).code }),
};

/** A row as the list tells it. */
export function listed({ number, cells, faults }: Pick<SheetRow, 'number' | 'cells' | 'faults'>): ListRow {
  const { code = '', name = '', level = '', parent = '' } = cells;
  const digits = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
  return {
    number,
    code: digits(code),
    name: name.trim(),
    level: levelIn(level),
    parent: digits(parent),
    spoilt: faults.length > 0,
  };
}

function levelIn(typed: string): ListRow['level'] {
  if (typed === '') return undefined;
  const called = (level: (typeof LEVELS)[number]) => [
    level,
    ...Object.values(texts).map((t) => t.imports.divisions.levels[level]),
  ];
  return LEVELS.find((level) => called(level).some((word) => plain(word) === plain(typed))) ?? 'unknown';
}

async function check({ site: { policy }, scope }: Bringing, rows: readonly SheetRow[]): Promise<Checked[]> {
  const read = rows.map(listed);
  const faults = listFaults(read, { standing: policy.divisions().all, whole: scope !== 'part' });
  return read.map(({ code, name }, n) => {
    const standing = policy.divisions().find(code);
    const becomes = !standing || standing.ended ? 'new' : standing.name === name ? 'unchanged' : 'changed';
    return { faults: faults[n] ?? [], becomes };
  });
}

/** The list of a district that stands, as the template has it. */
export function standingRows({ policy }: Site, district: string, t: Text): string[][] {
  const { levels } = t.imports.divisions;
  const within = policy.divisions().all.filter(({ code }) => code !== district && code.startsWith(district));
  return within.map(({ code, name }) => [
    code,
    name,
    levels[levelOf(code) === 'village' ? 'village' : 'township'],
    parentOf(code),
  ]);
}

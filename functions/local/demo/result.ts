import { STATES, type State } from '../../../shared/domain/application/application.ts';
import { reportingUnit } from '../../../shared/domain/division.ts';
import type { DemoRegistry } from './client.ts';

/** What the city's office sees of an application in a list. */
export interface Listed {
  readonly applicant: string;
  readonly category: string;
  readonly name: string;
  readonly state: State;
}

type Answer = Awaited<ReturnType<typeof progressOf>>;
type Quota = Pick<Answer['districts'][number]['cells'], 'named' | 'target'>;
const progressOf = (registry: DemoRegistry) => registry.as().get('/progress', { query: { programme: '2023' } });

const SHOWN = STATES.filter((state) => state !== 'draft' && state !== 'expired');

/** The table at the end: what the registry itself says of each district, and how many applications are in each state. */
export async function tableOf(registry: DemoRegistry, found: readonly Listed[]): Promise<string> {
  const { districts, cityLevel } = await progressOf(registry);
  const states = (unit: string) =>
    SHOWN.map((state) => String(found.filter((a) => a.state === state && reportingUnit(a.applicant) === unit).length));
  const of = ({ named, target }: Quota) => `${named}/${target}`;
  const rows = districts.map(({ district, name, cells, townships, villages, colour, forecast }) => {
    return [name, of(cells), of(townships), of(villages), colour, foreseen(forecast), ...states(district)];
  });
  const city = [cityLevel.name, String(cityLevel.cells.named), '', '', '', '', ...states(cityLevel.district)];
  return aligned([['', 'cells', 'townships', 'villages', 'colour', 'done by', ...SHOWN], ...rows, city]);
}

const foreseen = ({ basis, date = 'unknown' }: Answer['districts'][number]['forecast']): string =>
  basis === 'reached' ? 'done' : date;

/** Chinese characters take two columns of a terminal. */
const width = (text: string): number => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 0);

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, n) => Math.max(...rows.map((row) => width(row[n] ?? ''))));
  const padded = (text: string, n: number) => text + ' '.repeat((widths[n] ?? 0) - width(text));
  return rows.map((row) => `  ${row.map(padded).join('  ').trimEnd()}`).join('\n');
}

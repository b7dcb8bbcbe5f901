import read, { type Sheet } from 'read-excel-file/node';
import write, { type Cell } from 'write-excel-file/node';
import { allWords } from './forms.ts';
import type { Arrived, Visitor } from './visitor.ts';

/** The sheets of a workbook that was answered, read by somebody else's reader: numbers as numbers, dates as dates. */
export const sheetsIn = async (answer: Response): Promise<Sheet[]> => read(Buffer.from(await answer.arrayBuffer()));

/** A workbook as somebody fills it in: texts and numbers, line by line. */
export const filledIn = async (lines: readonly (readonly (Cell | null)[])[]): Promise<Buffer> =>
  (await write(lines.map((line) => [...line]))).toBuffer();

/** Two thousand rows take 6 to 22 times the work of reading their workbook to be checked; well over that, something looks at all rows for each. */
export const MOST_TIMES = 80;

/**
 * How many times as much work something is for this process as reading the same workbook alone. What else the machine
 * does meanwhile takes time from both, and seldom in the same measure: only the processor's time of this process counts.
 */
export async function timesReading<T>(lines: Parameters<typeof filledIn>[0], bring: () => Promise<T>) {
  const bytes = await filledIn(lines);
  const [, bare] = await worked(() => read(bytes));
  const [came, work] = await worked(bring);
  return { came, times: work / bare };
}

async function worked<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begun = process.cpuUsage();
  const came = await work();
  const { user, system } = process.cpuUsage(begun);
  return [came, user + system];
}

/** Brings a file with a form, as a browser does, and gives the page that it leads to. */
export async function upload(
  visitor: Visitor,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  { name = '申报.xlsx', once = crypto.randomUUID() as string, ...more }: Record<string, string> = {},
): Promise<Arrived> {
  const body = new FormData();
  for (const [field, value] of Object.entries({ once, ...more })) body.append(field, value);
  body.append('file', new File([bytes], name));
  const cookie = [...visitor.jar].map(([key, value]) => `${key}=${value}`).join('; ');
  const headers = { accept: 'text/html', cookie, origin: visitor.origin };
  const url = new URL(path, visitor.origin);
  const answer = await visitor.reach(url, { method: 'POST', redirect: 'manual', headers, body });
  const to = answer.headers.get('location');
  if (to) return visitor.visit(to);
  return { url, status: answer.status, page: await answer.text(), headers: answer.headers };
}

/** The faults that a page lists, as row, column and problem. */
export const faultsOn = (page: string): string[] =>
  [...page.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)]
    .map(([, row = '']) => allWords(row, /<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g).join('｜'))
    .slice(1);

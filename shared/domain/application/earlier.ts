import type { Answer } from '../standard/answer.ts';
import type { Application, Unit } from './application.ts';
import type { ApplicationEvent } from './event.ts';

/** What a submitter fills in: the unit, and the answers to the indicators. */
export type Content = Pick<Application, 'unit' | 'self'>;

const byVersion = (a: ApplicationEvent, b: ApplicationEvent) => a.version - b.version;

/** What was filled in as of an older version: what the trail says of every change since, taken back, the newest first. */
export function contentAt({ unit, self }: Content, events: readonly ApplicationEvent[], version: number): Content {
  const since = events.filter((event) => event.version > version).sort(byVersion);
  return since
    .flatMap(({ changes }) => changes)
    .reverse()
    .reduce<Content>((content, { field, before }) => takenBack(content, field, before), { unit, self });
}

function takenBack(content: Content, field: string, before: unknown): Content {
  const [part, id = '', name = ''] = field.split('.');
  if (part === 'unit') return { ...content, unit: { ...content.unit, [id]: before ?? '' } as Unit };
  if (part !== 'self') return content;
  const { [name as keyof Answer]: _, ...rest } = content.self[id] ?? {};
  const answer: Answer = before === undefined ? rest : { ...rest, [name]: before };
  return { ...content, self: { ...content.self, [id]: answer } };
}

/** The last of these lines that changed a field (`unit.name`, `answers.ledger`, `answers.ledger.note`). */
export function lastChangeOf(field: string, events: readonly ApplicationEvent[]): ApplicationEvent | undefined {
  const at = field.replace(/^answers\./, 'self.');
  const names = at.endsWith('.note') || at.startsWith('unit.') ? [at] : [`${at}.value`, `${at}.notApplicable`];
  return [...events].sort(byVersion).findLast(({ changes }) => changes.some((change) => names.includes(change.field)));
}

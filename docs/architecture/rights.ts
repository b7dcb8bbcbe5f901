import { named, ofType, type Template } from './template.ts';

/** What a function may do with one thing, as its role says. */
export interface Right {
  readonly function: string;
  readonly thing: string;
  /** Without the service's name before it: `Query`, `PutObject`. */
  readonly actions: readonly string[];
  /** The parts of the thing that it is for, such as an index or a prefix; none means all of it. */
  readonly parts: readonly string[];
}

/** The rights of every function, statement by statement, of those that name a thing of the stack. */
export function rightsOf(template: Template): Right[] {
  return ofType(template, 'AWS::IAM::Policy').flatMap(([, { Roles, PolicyDocument }]) => {
    const [owner] = functionsOf(template, named(Roles));
    return owner ? PolicyDocument.Statement.flatMap((one: Statement) => rightsIn(owner, one)) : [];
  });
}

const functionsOf = (template: Template, roles: readonly string[]) =>
  ofType(template, 'AWS::Lambda::Function').flatMap(([id, { Role }]) =>
    named(Role).some((role) => roles.includes(role)) ? [id] : [],
  );

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

function rightsIn(owner: string, { Action, Resource }: Statement): Right[] {
  const actions = [Action].flat().map((action) => action.replace(/^.*:/, ''));
  const places = [Resource].flat().flatMap((place) => named(place).map((thing) => ({ thing, part: partOf(place) })));
  return [...Map.groupBy(places, ({ thing }) => thing)].map(([thing, found]) => ({
    ...{ function: owner, thing, actions },
    parts: found.flatMap(({ part }) => part ?? []),
  }));
}

/** What is joined to a name: `/index/byQueue`, `/evidence/*`. */
function partOf(place: unknown): string | undefined {
  const [, pieces] = (place as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'] ?? [];
  const last = pieces?.at(-1);
  return typeof last === 'string' ? last.replace(/^\/(index\/)?/, '') : undefined;
}

/** What rights come to, in a word each. */
export function verbsOf(rights: readonly Right[]): string[] {
  const actions = new Set(rights.flatMap((right) => right.actions));
  return Object.entries(VERBS).flatMap(([verb, some]) => (some.some((action) => actions.has(action)) ? [verb] : []));
}

/** The same, in the few words that a drawing has room for. */
export const briefVerbsOf = (rights: readonly Right[]): string[] => [
  ...new Set(verbsOf(rights).map((verb) => BRIEF[verb] ?? verb)),
];
const BRIEF: Readonly<Record<string, string>> = { lists: 'reads', removes: 'writes' };

const VERBS: Readonly<Record<string, readonly string[]>> = {
  reads: ['GetItem', 'BatchGetItem', 'Query', 'GetObject', 'GetSecretValue'],
  lists: ['ListBucket'],
  writes: ['PutItem', 'UpdateItem', 'BatchWriteItem', 'PutObject'],
  removes: ['DeleteItem', 'DeleteObject'],
  scans: ['Scan'],
  sends: ['SendEmail'],
};

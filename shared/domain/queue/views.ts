import { type Refusal, refuse } from '../refusal.ts';

/** A filter of the queue that a member gave a name to; `first` is the one the desk opens with. */
export interface View {
  readonly name: string;
  /** The filter as it stands in an address. */
  readonly query: string;
  readonly first?: true;
}

/** The views of one member; the version grows with every change. */
export interface Views {
  readonly version: number;
  readonly all: readonly View[];
}

export const NO_VIEWS: Views = { version: 0, all: [] };
export const MOST_VIEWS = 20;
export const MOST_VIEW_NAME = 20;

/** `keep` writes a filter under a name, anew where the name is there already; `open` makes a view the first, or, without a name, none. */
export type ViewChange =
  | { readonly kind: 'keep'; readonly name: string; readonly query: string }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'drop'; readonly name: string }
  | { readonly kind: 'open'; readonly name: string };

/** The views after a change, or why it cannot be made. */
export function changeViews({ version, all }: Views, change: ViewChange): Views | Refusal {
  const changed = changedAll(all, change);
  return 'refused' in changed ? changed : { version: version + 1, all: changed };
}

function changedAll(all: readonly View[], change: ViewChange): readonly View[] | Refusal {
  switch (change.kind) {
    case 'keep':
      return kept(all, change.name.trim(), change.query);
    case 'rename':
      return renamed(all, change.name, change.to.trim());
    case 'drop':
      return all.filter(({ name }) => name !== change.name);
    case 'open':
      return all.map(({ first: _, ...view }) => (view.name === change.name ? { ...view, first: true } : view));
  }
}

function kept(all: readonly View[], name: string, query: string): readonly View[] | Refusal {
  const fault = nameFault(name);
  if (fault) return fault;
  if (all.some((view) => view.name === name))
    return all.map((view) => (view.name === name ? { ...view, query } : view));
  return all.length >= MOST_VIEWS ? refuse('too-many-views', { most: MOST_VIEWS }) : [...all, { name, query }];
}

function renamed(all: readonly View[], name: string, to: string): readonly View[] | Refusal {
  const fault = nameFault(to);
  if (fault) return fault;
  if (!all.some((view) => view.name === name)) return refuse('not-found');
  if (to !== name && all.some((view) => view.name === to)) return taken;
  return all.map((view) => (view.name === name ? { ...view, name: to } : view));
}

const taken: Refusal = { ...refuse('bad-input'), problems: [{ field: 'name', fault: 'not-a-choice' }] };

function nameFault(name: string): Refusal | undefined {
  const fault = name === '' ? 'missing' : [...name].length > MOST_VIEW_NAME ? 'too-long' : undefined;
  return fault && { ...refuse('bad-input'), problems: [{ field: 'name', fault }] };
}

import type { Child } from 'hono/jsx';

export type Fact = readonly [term: string, value: Child];

/** Terms with what they are; each page dresses its list by a class. */
export const Facts = ({ facts, dress }: { facts: readonly Fact[]; dress?: string }) => (
  <dl class={dress}>
    {facts.map(([term, value]) => (
      <div>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

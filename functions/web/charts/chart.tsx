import type { Child } from 'hono/jsx';
import type { Text } from '../text/text.ts';

interface ChartProps {
  readonly t: Text;
  readonly title: string;
  readonly note?: string;
  /** Where its numbers can be had as a file. */
  readonly csv: string;
  readonly children: Child;
  readonly class?: string;
}

/** A chart with its title, what to know about it, and its numbers as a file. */
export const Chart = ({ t, title, note, csv, children, class: extra = '' }: ChartProps) => (
  <section class={`chart ${extra}`}>
    <h2>{title}</h2>
    {children}
    <p class="quiet small">
      {note} <a href={csv}>{t.charts.csv}</a>
    </p>
  </section>
);

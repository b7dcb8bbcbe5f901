import type { Child } from 'hono/jsx';

interface GaugeProps {
  readonly n: number;
  /** What fills the bar. */
  readonly of: number;
  readonly tone?: string;
  /** The number as it is read. */
  readonly children: Child;
}

/** A number of a table, and the same as a bar beside it for the eye. */
export const Gauge = ({ n, of, tone = '', children }: GaugeProps) => (
  <div class="gauge">
    <span class="value">{children}</span>
    <svg class={`share ${tone}`} width="100%" height="12" aria-hidden="true">
      <rect class="track" width="100%" height="12" rx="3" />
      <rect class="fill" width={`${of === 0 ? 0 : Math.round((n / of) * 1000) / 10}%`} height="12" rx="3" />
    </svg>
  </div>
);

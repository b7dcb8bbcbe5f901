import type { QuotaProgress } from '../../../shared/domain/progress/district-progress.ts';
import type { Text } from '../text/text.ts';

/**
 * A quota as a bar: filled to what is named, a line at the target, a triangle at what the calendar expects. SVG
 * attributes draw it, since the content security policy allows no inline style.
 */
export function Bar({ t, quota }: { t: Text; quota: QuotaProgress }) {
  const { named, target, expected, colour } = quota;
  const whole = Math.max(target, named, 1) * 1.06;
  const at = (n: number) => Math.round((n / whole) * 1000) / 10;
  return (
    <svg
      class={`quota ${colour}`}
      role="img"
      aria-label={t.home.barLabel(named, target, expected)}
      width="100%"
      height="18"
    >
      <rect class="track" x="0" y="4" width="100%" height="10" rx="5" />
      <rect class="fill" x="0" y="4" width={`${at(named)}%`} height="10" rx="5" />
      <rect class="goal" x={`${at(target)}%`} y="0" width="2" height="18" />
      <svg x={`${at(expected)}%`} y="12" width="10" height="6" overflow="visible">
        <path class="due" d="M0 0 L5 6 L-5 6 Z" />
      </svg>
    </svg>
  );
}

import type { Hundredths } from '../../../shared/domain/points.ts';

interface DotsProps {
  readonly values: readonly Hundredths[];
  readonly label: string;
  /** Zero stands in the middle; otherwise at the left. */
  readonly centred?: boolean;
}

/** The width of a plot in points: what lies further out stands at its edge. */
const REACH = 1000;

/** A small dot plot, a dot an application, from 0 to 10 points, or from −10 to 10. */
export function Dots({ values, label, centred }: DotsProps) {
  const zero = centred ? 50 : 4;
  const wide = centred ? 46 : 92;
  const at = (value: Hundredths) => zero + (Math.max(-REACH, Math.min(REACH, value)) / REACH) * wide;
  return (
    <svg class="dots" role="img" aria-label={label} width="180" height="20">
      <line x1="4%" x2="96%" y1="10" y2="10" />
      <line class="zero" x1={`${zero}%`} x2={`${zero}%`} y1="2" y2="18" />
      {values.map((value) => (
        <circle cx={`${at(value)}%`} cy="10" r="4" />
      ))}
    </svg>
  );
}

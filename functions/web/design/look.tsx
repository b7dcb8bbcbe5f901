import type { Text } from '../text/text.ts';

const GROUNDS = ['paper', 'card', 'sunken', 'field', 'line', 'field-line', 'track'];
const WORDS = ['ink', 'quiet', 'accent', 'accent-dark', 'green', 'amber', 'red', 'neutral', 'star', 'focus'];
const TINTED = ['accent', 'green', 'amber', 'red', 'neutral'];
const MARKS = ['green-mark', 'amber-mark', 'red-mark'];

/** The colours by their tokens, as they are on this screen. */
export const Colours = ({ t }: { t: Text }) => (
  <>
    <h3>{t.design.grounds}</h3>
    <Swatches names={GROUNDS} />
    <h3>{t.design.words}</h3>
    <Swatches names={WORDS} />
    <h3>{t.design.tinted}</h3>
    <ul class="swatches">
      {TINTED.map((name) => [name, `${name}-bg`] as const).map(([name, ground]) => (
        <li>
          <Swatch ground={ground} dot={name} />
          <code>{ground}</code>
        </li>
      ))}
    </ul>
    <h3>{t.design.marks}</h3>
    <Swatches names={MARKS} />
  </>
);

const Swatches = ({ names }: { names: readonly string[] }) => (
  <ul class="swatches">
    {names.map((name) => (
      <li>
        <Swatch ground={name} />
        <code>{name}</code>
      </li>
    ))}
  </ul>
);

/** Drawn by attributes, since the content security policy allows no inline style. */
const Swatch = ({ ground, dot }: { ground: string; dot?: string }) => (
  <svg aria-hidden="true" width="100%" height="48">
    <rect width="100%" height="48" rx="6" fill={`var(--${ground})`} stroke="var(--line)" />
    {dot && <circle cx="24" cy="24" r="8" fill={`var(--${dot})`} />}
  </svg>
);

/** The sizes of type; the headings of the page itself are not said again as headings. */
export function Type({ t }: { t: Text }) {
  const sizes = t.design.sizes;
  return (
    <div class="sizes">
      {(['h1', 'h2', 'h3'] as const).map((size) => (
        <p class={`size-${size}`}>{sizes[size]}</p>
      ))}
      <p class="lead">{sizes.lead}</p>
      <p>{sizes.body}</p>
      <p class="quiet small">{sizes.small}</p>
      <p>
        <code>{sizes.code}</code> <span class="figure">486</span>
      </p>
      <p class="score">92.5</p>
    </div>
  );
}

import type { Indicator, Standard } from '../../../shared/domain/standard/indicator.ts';
import type { NextStar } from '../../../shared/domain/standard/next-star.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

interface GainsProps {
  readonly t: Text;
  /** The application's address. */
  readonly own: string;
  readonly standard: Standard;
  readonly found: NextStar;
  /** How many places with points to gain are shown. */
  readonly most: number;
}

/** How to reach the next star: first what rules a star out, then where the most points can be gained, each with its field. */
export function Gains({ t, own, standard, found: { first, gains, next }, most }: GainsProps) {
  const place = (indicator: Indicator) => <Place t={t} own={own} standard={standard} indicator={indicator} />;
  return (
    <>
      {first.length > 0 && (
        <>
          <p class="small fault">{t.filling.first}</p>
          <ul class="gains">
            {first.map((indicator) => (
              <li>{place(indicator)}</li>
            ))}
          </ul>
        </>
      )}
      {gains.length > 0 && (
        <>
          <p class="small">{next ? t.filling.gainsTo(next.star) : t.filling.gains}</p>
          <ul class="gains">
            {gains.slice(0, most).map((gain) => (
              <li>
                {place(gain.indicator)} <span class="gain">{t.filling.gain(points(gain.points))}</span>
                {gain.indicator.required && <span class="tag amber">{t.answer.required}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** An indicator with the way to its field. */
function Place({ t, own, standard, indicator }: Pick<GainsProps, 't' | 'own' | 'standard'> & { indicator: Indicator }) {
  const section = standard.sections.find(({ indicators }) => indicators.includes(indicator));
  return <a href={`${own}/part/${section?.id}#answers.${indicator.id}.value`}>{indicator.text[t.language]}</a>;
}

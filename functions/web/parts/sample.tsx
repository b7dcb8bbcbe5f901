import type { Indicator } from '../../../shared/domain/standard/indicator.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

/** How an indicator is answered and how it counts, a good answer as an example, and what shows it: the example is the standard's own, or else told from the rule. */
export function Sample({ t, indicator }: { t: Text; indicator: Indicator }) {
  const { veto, methods, bonus, mayNotApply, sample } = indicator;
  return (
    <details class="sample small">
      <summary>
        {t.sample.title} <span class="unseen">{indicator.text[t.language]}</span>
      </summary>
      <p>{veto ? t.sample.veto : answerFor(t, indicator)}</p>
      {sample ? (
        <p>{t.form.at(t.sample.example, sample[t.language])}</p>
      ) : (
        !veto && <p>{t.form.at(t.answer.note, noteFor(t, indicator))}</p>
      )}
      <ul>
        {methods.map((method) => (
          <li>{t.form.at(t.methods[method], t.sample.shown[method])}</li>
        ))}
      </ul>
      {bonus && <p>{t.sample.bonus}</p>}
      {mayNotApply && <p>{t.sample.mayNotApply}</p>}
    </details>
  );
}

/** What to fill in, and what it gives. */
function answerFor(t: Text, { rule, points: most }: Indicator): string {
  switch (rule.kind) {
    case 'all-or-nothing':
      return t.sample.whole(points(most));
    case 'additive':
      return t.sample.additive(points(rule.each), points(most), Math.ceil(most / rule.each));
    case 'deduction':
      return t.sample.deduction(points(rule.each), points(most));
    case 'graded':
      return t.sample.graded;
    case 'rate':
      return t.sample.rate(points(rule.threshold), points(rule.step), points(rule.lose));
    case 'target':
      return t.sample.target(rule.unit[t.language]);
  }
}

const noteFor = (t: Text, { rule }: Indicator): string => t.sample.notes[rule.kind];

import type { Application, Unit } from '../../../shared/domain/application/application.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import { indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import { answerText } from '../parts/answer-field.tsx';
import { timeText } from '../parts/show.tsx';
import type { Text } from '../text/text.ts';
import type { Clash } from './save-step.ts';

/** Whose form it is, and the two sides of what clashes. */
export interface Sides {
  readonly t: Text;
  readonly context: Context;
  readonly reader: string;
  readonly mine: Application;
  readonly theirs: Application;
  readonly clashes: readonly Clash[];
}

/** What a field is called, and what each side says there. */
function wordsAt({ t, context }: Sides, field: string) {
  const [part = '', id = '', note] = field.split('.');
  const indicator = indicatorsOf(context.standard).find((i) => i.id === id);
  const name = part === 'unit' ? t.unit[id as keyof Unit] : (indicator?.text[t.language] ?? id);
  const label = note ? t.filling.noteOf(name) : name;
  const said = ({ unit, self }: Application) => {
    if (part === 'unit') return id === 'division' ? context.divisions(unit.division)?.name : unit[id as keyof Unit];
    return note ? self[id]?.note : indicator && answerText(t, indicator, self[id]);
  };
  return { label, said: (of: Application) => said(of) || t.filling.blank };
}

/** Both values of a field, and the choice between them; the place stays there for the script that saves as one types. */
export function ClashAt({ field, ...sides }: Sides & { readonly field: string }) {
  const clash = sides.clashes.find((each) => each.field === field);
  return <div data-clash={field}>{clash && <ClashChoice {...sides} clash={clash} />}</div>;
}

/** Nothing is chosen beforehand: until somebody does, the field is saved as neither. */
export function ClashChoice({ clash: { field, by }, ...sides }: Sides & { readonly clash: Clash }) {
  const { t, reader, mine, theirs } = sides;
  const name = `keep.${field}`;
  const { said } = wordsAt(sides, field);
  const who = by && (by.by === reader ? t.filling.otherWindow : by.name);
  return (
    <fieldset class="clash" id={name}>
      <legend>{by ? t.filling.clashBy(who ?? '', timeText(t, by.at)) : t.filling.clash}</legend>
      <input type="hidden" name={name} value="open" />
      <label>
        <input type="radio" name={name} value="mine" required /> <strong>{t.filling.useMine}</strong>{' '}
        <span>{said(mine)}</span>
      </label>
      <label>
        <input type="radio" name={name} value="theirs" required /> <strong>{t.filling.useTheirs}</strong>{' '}
        <span>{said(theirs)}</span>
      </label>
    </fieldset>
  );
}

/** Says above the form that the rest is saved, with a link to each place where a choice is left. */
export function ClashSummary(sides: Sides) {
  const { t, clashes } = sides;
  if (clashes.length === 0) return null;
  return (
    <section class="summary" role="alert" tabindex={-1} autofocus>
      <h2>{t.filling.clashes(clashes.length)}</h2>
      <p>{t.filling.clashesHint}</p>
      <ul>
        {clashes.map(({ field }) => (
          <li>
            <a href={`#keep.${field}`}>{wordsAt(sides, field).label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import type { Typed } from '../input/form.ts';
import { Notice } from '../parts/says.tsx';
import type { Opened } from '../reading/opened.ts';
import type { Text } from '../text/text.ts';

/** The texts of a form that a person writes; what they chose is chosen again in a moment. */
const WRITTEN = /\.(?:reason|findings|note)$|^correct\.|^note\.text$/;

/** What was typed for other moves than the one that was made; the sheet's own notes are saved with it. */
export const unsentTexts = (form: Typed): Typed =>
  Object.fromEntries(
    Object.entries(form).filter(
      ([name, text]) => WRITTEN.test(name) && !/^(?:answers|site)\./.test(name) && text.trim() !== '',
    ),
  );

/** What was typed for a move that somebody else has closed meanwhile: its fields are gone, the words are not. */
export function KeptText({ t, opened, form }: { t: Text; opened: Opened; form: Typed }) {
  const texts = Object.entries(form).filter(([name, text]) => WRITTEN.test(name) && text.trim() !== '');
  if (texts.length === 0) return null;
  const indicators = new Map(indicatorsOf(opened.context.standard).map((i) => [i.id, i.text[t.language]]));
  return (
    <Notice title={t.form.kept}>
      <dl class="facts">
        {texts.map(([name, text]) => (
          <div>
            <dt>
              {indicators.get(name.split('.')[1] ?? '') ??
                t.moves[name.split('.')[0] as keyof Text['moves']] ??
                t.notes.label}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}

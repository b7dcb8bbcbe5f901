import type { Problem } from '../../../../shared/domain/refusal.ts';
import { Field } from '../../parts/problems.tsx';
import type { Text } from '../../text/text.ts';
import { choicesOf, isEnglish, isTick, labelOf } from './words.ts';

interface ControlProps {
  readonly t: Text;
  readonly field: string;
  readonly value: string;
  readonly name?: string;
  readonly fault?: Problem['fault'] | undefined;
}

/** One field of the standards' editor, with the control that belongs to it. */
export function Control({ t, field, value, name = field, fault }: ControlProps) {
  if (isTick(field))
    return (
      <label class="tick">
        <input type="checkbox" name={name} value="1" checked={value !== ''} />
        {labelOf(t, field)}
      </label>
    );
  const choices = choicesOf(t, field);
  const isLong = /^(text|sample|source)\./.test(field);
  const lang = isEnglish(field) ? 'en' : undefined;
  return (
    <Field t={t} label={labelOf(t, field)} fault={fault}>
      {choices ? (
        <select name={name} id={name}>
          {Object.entries(choices).map(([choice, label]) => (
            <option value={choice} selected={choice === value}>
              {label}
            </option>
          ))}
        </select>
      ) : isLong ? (
        <textarea name={name} id={name} lang={lang} rows={3} maxlength={1000}>
          {value}
        </textarea>
      ) : (
        <input type="text" name={name} id={name} lang={lang} value={value} maxlength={300} />
      )}
    </Field>
  );
}

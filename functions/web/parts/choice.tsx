import type { Text } from '../text/text.ts';

type Options = readonly (readonly [value: string, text: string])[];

interface ChoiceProps {
  readonly t: Text;
  readonly name: string;
  readonly label: string;
  /** What nothing chosen means. */
  readonly blank?: string;
  readonly value: string | undefined;
  readonly options: Options;
}

/** A filter of a list: one of several, or all. */
export const Choice = ({ t, name, label, blank = t.register.all, value, options }: ChoiceProps) => (
  <label>
    {label}
    <select name={name}>
      <option value="">{blank}</option>
      {options.map(([option, text]) => (
        <option value={option} selected={option === value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

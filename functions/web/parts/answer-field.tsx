import type { Fault } from '../../../shared/domain/refusal.ts';
import type { Answer } from '../../../shared/domain/standard/answer.ts';
import type { Indicator } from '../../../shared/domain/standard/indicator.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

interface AnswerFieldProps {
  readonly t: Text;
  readonly indicator: Indicator;
  readonly answer: Answer | undefined;
  readonly fault: Fault | undefined;
  /** The part of a sheet that it belongs to: the documents, or the site visit. */
  readonly under?: 'answers' | 'site';
}

/** The control that an indicator's rule asks for, with its note and, where allowed, "not applicable". */
export function AnswerField({ t, indicator, answer, fault, under = 'answers' }: AnswerFieldProps) {
  const { id, mayNotApply, text } = indicator;
  const name = `${under}.${id}`;
  return (
    <fieldset
      id={name}
      class={fault ? 'answer faulty' : 'answer'}
      aria-describedby={fault ? `${name}.fault` : undefined}
    >
      <legend class="unseen">{text[t.language]}</legend>
      {fault && (
        <p class="fault" id={`${name}.fault`}>
          {t.fault[fault]}
        </p>
      )}
      <Control t={t} indicator={indicator} name={name} value={answer?.value ?? ''} faulty={fault !== undefined} />
      {mayNotApply && (
        <label class="tick">
          <input type="checkbox" name={`${name}.notApplicable`} value="1" checked={answer?.notApplicable === true} />
          {t.answer.notApplicable}
        </label>
      )}
      <label class="note">
        <span class="quiet small">{t.answer.note}</span>
        <input type="text" name={`${name}.note`} value={answer?.note ?? ''} maxlength={500} />
      </label>
    </fieldset>
  );
}

interface ControlProps {
  readonly t: Text;
  readonly indicator: Indicator;
  /** The answer's name; its value's is `<name>.value`. */
  readonly name: string;
  readonly value: string;
  readonly faulty: boolean;
}

function Control({ t, indicator, name: answer, value, faulty }: ControlProps) {
  const { rule, veto } = indicator;
  const name = `${answer}.value`;
  const typed = (label: string, mode: 'numeric' | 'decimal', hint?: string) => (
    <label class="typed">
      <span class="small">{label}</span>
      <input
        type="text"
        inputmode={mode}
        id={name}
        name={name}
        value={value}
        maxlength={100}
        size={8}
        autocomplete="off"
        aria-invalid={faulty ? 'true' : undefined}
        aria-describedby={faulty ? `${answer}.fault` : undefined}
      />
      {hint && <span class="quiet small">{hint}</span>}
    </label>
  );
  switch (rule.kind) {
    case 'all-or-nothing':
      return (
        <Choices
          name={name}
          value={value}
          choices={
            veto
              ? [
                  ['1', t.answer.happened],
                  ['0', t.answer.notHappened],
                ]
              : [
                  ['1', t.answer.yes],
                  ['0', t.answer.no],
                ]
          }
        />
      );
    case 'graded':
      return (
        <Choices
          name={name}
          value={value}
          choices={rule.grades.map((grade, n) => [
            String(n),
            `${grade.text[t.language]} · ${t.answer.score(points(grade.points))}`,
          ])}
        />
      );
    case 'additive':
      return typed(t.answer.count, 'numeric');
    case 'deduction':
      return typed(t.answer.faults, 'numeric');
    case 'rate':
      return typed(t.answer.percent, 'decimal', t.answer.threshold(points(rule.threshold)));
    case 'target':
      return typed(
        rule.unit[t.language],
        'decimal',
        t.answer.target(rule.compare, points(rule.value), rule.unit[t.language]),
      );
  }
}

function Choices({ name, value, choices }: { name: string; value: string; choices: readonly (readonly string[])[] }) {
  return (
    <div class="choices">
      {choices.map(([choice, text], n) => (
        <label>
          <input type="radio" id={n === 0 ? name : undefined} name={name} value={choice} checked={choice === value} />
          {text}
        </label>
      ))}
    </div>
  );
}

/** What an answer says, in words. */
export function answerText(t: Text, indicator: Indicator, answer: Answer | undefined): string {
  const { rule, veto } = indicator;
  const value = answer?.value ?? '';
  if (answer?.notApplicable) return t.answer.notApplicable;
  if (value === '') return '–';
  if (rule.kind === 'graded') return rule.grades[Number(value)]?.text[t.language] ?? value;
  if (rule.kind === 'rate') return `${value} %`;
  if (rule.kind === 'target') return `${value} ${rule.unit[t.language]}`;
  if (rule.kind !== 'all-or-nothing') return value;
  const [yes, no] = veto ? [t.answer.happened, t.answer.notHappened] : [t.answer.yes, t.answer.no];
  return value === '1' ? yes : value === '0' ? no : value;
}

/** An indicator's text with what it is worth and how it is checked. */
export function IndicatorText({ t, indicator }: { t: Text; indicator: Indicator }) {
  const { text, veto, required, bonus, methods } = indicator;
  const flags = [veto && t.answer.veto, required && t.answer.required, bonus && t.answer.bonus].filter(Boolean);
  return (
    <div class="indicator-text">
      <p>{text[t.language]}</p>
      <p class="quiet small">
        {flags.map((flag) => (
          <span class={veto ? 'tag red' : 'tag'}>{flag}</span>
        ))}{' '}
        {!veto && `${t.answer.most(points(indicator.points))} · `}
        {methods.map((m) => t.methods[m]).join(t.language === 'zh' ? '、' : ', ')}
      </p>
    </div>
  );
}

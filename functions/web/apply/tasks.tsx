import { corrections } from '../../../shared/domain/application/corrections.ts';
import { problems } from '../../../shared/domain/application/problems.ts';
import type { Answer } from '../../../shared/domain/standard/answer.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import type { Opened } from '../reading/opened.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

interface Task {
  readonly href: string;
  readonly name: string;
  /** How many fields keep it from being submitted. */
  readonly left: number;
  readonly blank: boolean;
  /** Points so far, of how many. */
  readonly scored?: string | undefined;
  /** Of the fields returned for correction: how many, and how many of them were changed since. */
  readonly asked?: number;
  readonly changed?: number;
}

const says = ({ value = '', notApplicable, note = '' }: Answer) =>
  value !== '' || note !== '' || notApplicable === true;

function tasksOf(t: Text, { application, context, before }: Opened): Task[] {
  const { standard } = context;
  const open = problems(application, standard, context.divisions);
  const own = `/apply/${application.id}`;
  const { sections } = score(standard, application.self);
  const toCorrect = before ? corrections(application, before, standard) : [];
  const unit = {
    href: `${own}/unit`,
    name: t.apply.taskUnit,
    left: open.filter((p) => p.field.startsWith('unit.')).length,
    blank: Object.values(application.unit).every((text) => text === ''),
  };
  return [
    unit,
    ...standard.sections.map(({ id, name, indicators }, n) => {
      const asked = toCorrect.filter(({ indicator }) => indicators.includes(indicator));
      const possible = sections[n]?.possible ?? 0;
      return {
        href: `${own}/part/${id}`,
        name: name[t.language],
        left: open.filter((p) => indicators.some((i) => p.field === `self.${i.id}`)).length,
        blank: !indicators.some((i) => says(application.self[i.id] ?? {})),
        scored: possible > 0 ? t.filling.scored(points(sections[n]?.points ?? 0), points(possible)) : undefined,
        asked: asked.length,
        changed: asked.filter(({ changed }) => changed).length,
      };
    }),
  ];
}

/** The task list: the unit, each section of the standard, and the check, each with what is left in plain words. */
export function Tasks({ t, opened }: { t: Text; opened: Opened }) {
  return (
    <section>
      <h2>{t.apply.tasks}</h2>
      <ol class="tasks">
        {tasksOf(t, opened).map((task) => (
          <li>
            <a href={task.href}>{task.name}</a>
            <span class="states">
              {task.scored && <span class="quiet small">{task.scored}</span>}{' '}
              {task.asked ? <Asked t={t} asked={task.asked} changed={task.changed ?? 0} /> : null}{' '}
              {(task.left > 0 || !task.asked) && <Left t={t} {...task} />}
            </span>
          </li>
        ))}
        <li>
          <a href={`/apply/${opened.application.id}/check`}>{t.apply.taskCheck}</a>
        </li>
      </ol>
    </section>
  );
}

const Asked = ({ t, asked, changed }: { t: Text; asked: number; changed: number }) => (
  <span class={changed < asked ? 'tag amber' : 'tag green'}>{t.filling.toCorrect(asked, changed)}</span>
);

/** Blank and with nothing asked for, as a bonus may be, is no fault. */
function Left({ t, left, blank }: Pick<Task, 'left' | 'blank'> & { t: Text }) {
  if (left === 0)
    return <span class={blank ? 'tag' : 'tag green'}>{blank ? t.filling.mayStayBlank : t.apply.done}</span>;
  return blank ? <span class="tag">{t.filling.notBegun}</span> : <span class="tag amber">{t.apply.todo(left)}</span>;
}

import type { TaskHealth } from '../../../../shared/domain/health/health.ts';
import type { Run } from '../../../../shared/domain/health/run.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { agoText } from '../../parts/ago.ts';
import { Time } from '../../parts/show.tsx';
import { Table } from '../../parts/table.tsx';
import type { Text } from '../../text/text.ts';

const COLOUR: Record<TaskHealth['state'], string> = {
  ...{ well: 'tag green', late: 'tag red', failed: 'tag red' },
  ...{ unfinished: 'tag amber', never: 'tag' },
};

interface TasksProps {
  readonly t: Text;
  readonly tasks: readonly TaskHealth[];
  readonly now: Instant;
}

/** Each scheduled task with its last run that was done and its last that was not. */
export function Tasks({ t, tasks, now }: TasksProps) {
  const columns = t.health.columns;
  return (
    <section id="tasks">
      <h2>{t.health.tasksTitle}</h2>
      <Table
        head={[columns.task, columns.state, columns.done, columns.result, columns.failed]}
        label={t.health.tasksTitle}
      >
        {tasks.map(({ task, state, done, failed }) => (
          <tr>
            <th scope="row">
              {t.health.tasks[task][0]} <span class="quiet small">{t.health.tasks[task][1]}</span>
            </th>
            <td>
              <span class={COLOUR[state]}>{t.health.states[state]}</span>
            </td>
            <td>{done ? <When t={t} run={done} now={now} /> : t.health.none}</td>
            <td>{done ? resultOf(t, done) : t.health.none}</td>
            <td>
              {failed ? (
                <>
                  <When t={t} run={failed} now={now} />
                  <Reasons t={t} run={failed} />
                </>
              ) : (
                t.health.none
              )}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

const When = ({ t, run, now }: { t: Text; run: Run; now: Instant }) => (
  <p class="small">
    <Time t={t} at={run.ended} /> <span class="quiet">{agoText(t, run.ended, now)}</span>
  </p>
);

/** What a run did, without what it did none of; the first figure always says that it looked. */
const resultOf = (t: Text, { told: { counts } }: Run): string =>
  (Object.keys(t.health.counts) as (keyof Text['health']['counts'])[])
    .filter((name) => (counts[name] ?? 0) > 0)
    .map((name) => t.health.counts[name](counts[name] ?? 0))
    .join(t.language === 'zh' ? '，' : ', ') || t.health.none;

const Reasons = ({ t, run: { failed, failures } }: { t: Text; run: Run }) => (
  <details class="small">
    <summary>{t.health.reasons(failures)}</summary>
    <ul>
      {Object.entries(failed).map(([name, why]) => (
        <li>{t.form.at(name, why)}</li>
      ))}
      {failures > Object.keys(failed).length && <li>{t.health.more(failures - Object.keys(failed).length)}</li>}
    </ul>
  </details>
);

import type { Child } from 'hono/jsx';
import type { Problem, Refusal } from '../../../shared/domain/refusal.ts';
import type { Text } from '../text/text.ts';

/** What was refused and why, with a link to each field that has to be mended; takes the focus when the page opens. */
export function ErrorSummary({
  t,
  refusal,
  place,
}: {
  t: Text;
  refusal: Refusal | undefined;
  place?: (problem: Problem) => { href: string; label: string };
}) {
  if (!refusal) return null;
  const { title, detail } = t.refusal(refusal);
  const { problems = [] } = refusal;
  return (
    <section class="summary" role="alert" tabindex={-1} autofocus>
      <h2>{title}</h2>
      <p>{detail}</p>
      {place && problems.length > 0 && (
        <ul>
          {problems.map((problem) => {
            const { href, label } = place(problem);
            return (
              <li>
                <a href={href}>{t.form.at(label, t.fault[problem.fault])}</a>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** One labelled field, its fault above the control, and below it what else there is to say of it. */
export function Field({
  t,
  label,
  fault,
  below,
  hint,
  children,
}: {
  t: Text;
  label: string;
  fault?: Problem['fault'] | undefined;
  below?: Child;
  hint?: string;
  children: Child;
}) {
  return (
    <div class={fault ? 'field faulty' : 'field'}>
      <label>
        <span>
          {label} {hint && <span class="quiet small">{hint}</span>}
        </span>
        {fault && <span class="fault">{t.fault[fault]}</span>}
        {children}
      </label>
      {below}
    </div>
  );
}

/** The hidden fields of every form that changes something: the version it was made from, and a key that makes it count once. */
export const Hidden = ({ version }: { version: number }) => (
  <>
    <input type="hidden" name="version" value={String(version)} />
    <Once />
  </>
);

/** A form that makes something new has no version; pressed twice it counts once all the same. */
export const Once = () => <input type="hidden" name="once" value={crypto.randomUUID()} />;

import type { Child } from 'hono/jsx';
import type { Opened } from '../reading/opened.ts';
import type { Text } from '../text/text.ts';
import { Running } from './running.tsx';

/** A step of the form between the way through all steps and the running score. */
export function Steps({ t, opened, current, children }: { t: Text; opened: Opened; current: string; children: Child }) {
  const { application, context } = opened;
  const own = `/apply/${application.id}`;
  const steps = [
    { id: 'unit', href: `${own}/unit`, name: t.apply.taskUnit },
    ...context.standard.sections.map((s) => ({ id: s.id, href: `${own}/part/${s.id}`, name: s.name[t.language] })),
    { id: 'check', href: `${own}/check`, name: t.apply.taskCheck },
  ];
  return (
    <div class="with-aside">
      <div>{children}</div>
      <aside class="panel">
        <div id="running" aria-live="polite">
          <Running t={t} application={application} context={context} />
        </div>
        <nav aria-label={t.apply.tasks}>
          <a class="small" href={own}>
            {t.apply.tasks}
          </a>
          <ol class="steps">
            {steps.map((step) => (
              <li>
                <a href={step.href} aria-current={step.id === current ? 'step' : undefined}>
                  {step.name}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </aside>
    </div>
  );
}

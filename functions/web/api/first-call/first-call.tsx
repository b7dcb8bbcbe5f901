import { Hono } from 'hono';
import { page } from '../../parts/page.tsx';
import { readSession } from '../../sign-in/session.ts';
import type { Env } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { linesOf } from '../json-lines.ts';
import { CopyButton, Ways } from '../ways.tsx';
import answers from './answers.json' with { type: 'json' };
import { type Step, stepsAt } from './calls.ts';

const ANSWERS: Partial<Record<Step['name'], unknown>> = answers;

const NEXT = [
  ['/api/v1/docs', 'docs'],
  ['/api/v1/docs#codes', 'codes'],
  ['/api/v1/openapi.json', 'document'],
  ['/data', 'data'],
] as const;

/** The way from nothing to a submitted application: each step as a command, as TypeScript, and with what a registry answered. */
export const firstCall = new Hono<Env>().get('/', async (c) => {
  const { t } = c.var;
  c.set('session', await readSession(c));
  const { origin } = new URL(c.req.url);
  return page(
    c,
    { title: t.firstCall.title, wide: true, styles: ['api.css'], scripts: ['copy.js'] },
    <>
      <h1>{t.firstCall.title}</h1>
      <p class="lead">{t.firstCall.lead}</p>
      <ul>
        {t.firstCall.before.map((says) => (
          <li>{says}</li>
        ))}
      </ul>
      <CopyButton t={t} />
      {stepsAt(origin).map((step, index) => (
        <StepPart t={t} step={step} number={index + 1} />
      ))}
      <section>
        <h2>{t.firstCall.next.heading}</h2>
        <ul>
          {NEXT.map(([address, name]) => (
            <li>
              <a href={address}>{t.firstCall.next[name]}</a>
            </li>
          ))}
        </ul>
      </section>
    </>,
  );
});

function StepPart({ t, step: { name, shell, script }, number }: { t: Text; step: Step; number: number }) {
  const { heading, says } = t.firstCall.steps[name];
  const answer = ANSWERS[name];
  return (
    <section class="step">
      <h2 id={name}>{`${number}. ${heading}`}</h2>
      {says.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <Ways t={t} shell={shell} script={script} />
      {answer !== undefined && (
        <details open>
          <summary>{t.firstCall.answer}</summary>
          <pre lang="zh-CN">{linesOf(answer)}</pre>
        </details>
      )}
    </section>
  );
}

import { Hono } from 'hono';
import { REFUSALS } from '../../../shared/domain/refusal.ts';
import { STATUS } from '../answer.ts';
import { page } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import { readSession } from '../sign-in/session.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { api } from './api.ts';
import { codeText } from './codes.ts';
import { documentOf } from './document.ts';

interface Operation {
  readonly operationId: keyof Text['operations'];
  readonly tags: readonly [keyof Text['tags']];
  readonly security?: readonly unknown[];
}

/** Every code, to read; a problem's `type` leads here. */
const Codes = ({ t }: { t: Text }) => (
  <Table head={[t.docs.code, t.docs.meaning, t.docs.todo]} label={t.docs.codes}>
    {REFUSALS.map((code) => {
      const { title, detail, todo } = codeText(t, code);
      return (
        <tr id={code}>
          <th scope="row">
            <code>
              {STATUS[code]} {code}
            </code>
          </th>
          <td>
            <strong>{title}</strong> <span>{detail}</span>
          </td>
          <td>{todo}</td>
        </tr>
      );
    })}
  </Table>
);

/** The API as a page to read: every operation of the OpenAPI document, and every code it refuses with. */
export const docs = new Hono<Env>().get('/', async (c) => {
  const { t } = c.var;
  c.set('session', await readSession(c));
  const { paths } = await documentOf(api);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      ...(operation as unknown as Operation),
    })),
  );
  return page(
    c,
    { title: t.docs.title, wide: true },
    <>
      <h1>{t.docs.title}</h1>
      <p class="lead">{t.docs.intro}</p>
      <p>
        <a href="/api/v1/openapi.json">openapi.json</a>
      </p>
      {Object.entries(Object.groupBy(operations, (o) => o.tags[0])).map(([tag, group = []]) => (
        <section>
          <h2>{t.tags[tag as keyof Text['tags']]}</h2>
          <dl class="facts">
            {group.map((o) => (
              <div>
                <dt>
                  <code>
                    {o.method} /api/v1{o.path}
                  </code>
                </dt>
                <dd>
                  {t.operations[o.operationId]} {o.security && <span class="tag">{t.docs.signedIn}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section>
        <h2 id="codes">{t.docs.codes}</h2>
        <p>{t.docs.codesIntro}</p>
        <Codes t={t} />
      </section>
    </>,
  );
});

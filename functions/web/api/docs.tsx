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
import { addressed, openingOf } from './commands.ts';
import { documentOf } from './document.ts';
import { OperationPart } from './operation.tsx';
import { schemaText } from './schema-text.ts';
import { CopyButton, Shown } from './ways.tsx';

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

/** The token of whoever tries calls from the page; without scripts there is nothing to try. */
const TokenField = ({ t }: { t: Text }) => (
  <form hidden id="token">
    <label>
      {t.docs.token}
      <input name="token" type="password" autocomplete="off" aria-describedby="token-hint" />
    </label>
    <p id="token-hint">
      {t.docs.tokenHint} {t.docs.localToken} <code>npm run --silent token -- --as t330602001@example.test</code>
    </p>
  </form>
);

/** The API as a page to read and to try: every operation of the OpenAPI document, and every code it refuses with. */
export const docs = new Hono<Env>().get('/', async (c) => {
  const { t } = c.var;
  c.set('session', await readSession(c));
  const { paths, components } = await documentOf(api);
  const groups = Map.groupBy(addressed(paths), ({ tags }) => tags[0]);
  const { origin } = new URL(c.req.url);
  return page(
    c,
    { title: t.docs.title, wide: true, styles: ['api.css'], scripts: ['try.js', 'copy.js'] },
    <>
      <h1>{t.docs.title}</h1>
      <p class="lead">{t.docs.intro}</p>
      <p>
        <a href="/api/v1/docs/first-call">{t.firstCall.title}</a> · <a href="/api/v1/openapi.json">openapi.json</a> ·{' '}
        <a href="#codes">{t.docs.codes}</a>
      </p>
      <TokenField t={t} />
      <h2>{t.docs.client}</h2>
      <p>{t.docs.clientHint}</p>
      <div class="ways">
        <Shown label="TypeScript" name="script" code={openingOf(origin)} />
      </div>
      <CopyButton t={t} />
      <h2>{t.docs.operations}</h2>
      <p>
        {[...groups.keys()].map((tag, n) => (
          <>
            {n > 0 && ' · '}
            <a href={`#tag-${tag}`}>{t.tags[tag as keyof Text['tags']]}</a>
          </>
        ))}
      </p>
      {[...groups].map(([tag, group]) => (
        <section>
          <h3 id={`tag-${tag}`}>{t.tags[tag as keyof Text['tags']]}</h3>
          {group.map((operation) => (
            <OperationPart t={t} operation={operation} origin={origin} />
          ))}
        </section>
      ))}
      <section>
        <h2>{t.docs.schemas}</h2>
        {Object.entries(components.schemas ?? {}).map(([name, schema]) => (
          <details class="operation" id={`schema-${name}`}>
            <summary>
              <code>{name}</code>
            </summary>
            <pre>{schemaText(schema)}</pre>
          </details>
        ))}
      </section>
      <section>
        <h2 id="codes">{t.docs.codes}</h2>
        <p>{t.docs.codesIntro}</p>
        <Codes t={t} />
      </section>
    </>,
  );
});

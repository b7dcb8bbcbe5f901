import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { Table } from '../parts/table.tsx';
import type { Text } from '../text/text.ts';
import { type Addressed, callOf, curlOf } from './commands.ts';
import { EXAMPLES, type Parameter } from './document.ts';
import { linesOf } from './json-lines.ts';
import { schemaText } from './schema-text.ts';
import { Ways } from './ways.tsx';

interface Props {
  readonly t: Text;
  readonly operation: Addressed;
  /** Where the registry is reached, for the command line. */
  readonly origin: string;
}

/** What one operation takes and answers, an example of both, the same as a command, and a form that sends it. */
export function OperationPart({ t, operation, origin }: Props) {
  const { operationId: id, method, path, security, parameters = [], requestBody } = operation;
  const { as, body, answer, status } = EXAMPLES[id] ?? { status: 200 };
  return (
    <details class="operation" id={`operation-${id}`}>
      <summary>
        <code>
          {method} /api/v1{path}
        </code>{' '}
        <span>{t.operations[id as keyof Text['operations']]}</span>{' '}
        {security && <span class="tag">{t.docs.signedIn}</span>}
      </summary>
      {parameters.length > 0 && (
        <>
          <h4>{t.docs.parameters}</h4>
          <Parameters t={t} parameters={parameters} />
        </>
      )}
      {requestBody && (
        <>
          <h4>{t.docs.body}</h4>
          <pre>{schemaText(requestBody.content['application/json']?.schema)}</pre>
        </>
      )}
      <h4>{t.docs.answer(status)}</h4>
      {Object.entries(operation.responses[status]?.content ?? {}).map(([type, { schema }]) => (
        <pre>{type === 'application/json' ? schemaText(schema) : type}</pre>
      ))}
      {answer !== undefined && (
        <>
          <h5>{t.docs.example}</h5>
          <pre lang="zh-CN">{typeof answer === 'string' ? answer : linesOf(answer)}</pre>
        </>
      )}
      <Refusals t={t} operation={operation} />
      <h4>{t.docs.calls}</h4>
      {as && <Token t={t} as={as} />}
      <Ways t={t} shell={curlOf(origin, operation)} script={callOf(operation)} />
      <TryIt t={t} operation={operation} body={body} />
    </details>
  );
}

const Parameters = ({ t, parameters }: { t: Text; parameters: readonly Parameter[] }) => (
  <Table head={[t.docs.name, t.docs.where, t.docs.about, t.docs.example]}>
    {parameters.map(({ name, in: place, required, example }) => (
      <tr>
        <th scope="row">
          <code>{name}</code>
        </th>
        <td>
          {t.docs.places[place]} · {required ? t.docs.required : t.docs.optional}
        </td>
        <td>{t.parameters[name as keyof Text['parameters']]}</td>
        <td>{example !== undefined && <code lang="zh-CN">{String(example)}</code>}</td>
      </tr>
    ))}
  </Table>
);

const Token = ({ t, as }: { t: Text; as: string }) => (
  <p>
    {t.docs.localToken} <code>TOKEN=$(npm run --silent token -- --as {as})</code>
  </p>
);

/** The codes that any such operation may be refused with; a move adds those of its rules. */
function Refusals({ t, operation: { security, parameters = [], requestBody, tags } }: Omit<Props, 'origin'>) {
  const has = (name: string) => parameters.some((parameter) => parameter.name === name);
  const codes: RefusalCode[] = [
    ...(security ? (['not-signed-in', 'not-a-member'] as const) : []),
    ...(parameters.some((one) => one.in === 'path') ? (['not-found'] as const) : []),
    ...(requestBody || parameters.some((one) => one.in !== 'path') ? (['bad-input'] as const) : []),
    ...(has('If-Match') ? (['wrong-state', 'stale-version'] as const) : []),
    ...(has('Idempotency-Key') ? (['idempotency-key-reused'] as const) : []),
    'busy',
  ];
  return (
    <>
      <h4>{t.docs.refusals}</h4>
      <p>
        {codes.map((code) => (
          <>
            <a href={`#${code}`}>
              <code>{code}</code>
            </a>{' '}
          </>
        ))}
        {tags[0] === 'applications' && has('If-Match') && (
          <>
            {t.docs.ownRules} <a href="#codes">{t.docs.codes}</a>
          </>
        )}
      </p>
    </>
  );
}

/** Only for browsers that run scripts (`try.js`): the call from this page, with what came back. */
const TryIt = ({ t, operation, body }: Pick<Props, 't' | 'operation'> & { body: object | undefined }) => (
  <form hidden class="try" data-method={operation.method} data-path={`/api/v1${operation.path}`}>
    {(operation.parameters ?? []).map(({ name, in: place, required, example }) => (
      <label>
        <code>{name}</code>
        <input name={name} data-in={place} value={String(example ?? '')} required={required} autocomplete="off" />
      </label>
    ))}
    {operation.requestBody && (
      <label>
        {t.docs.body}
        <textarea name="body" rows={6} lang="zh-CN" spellcheck={false}>
          {JSON.stringify(body, null, 2)}
        </textarea>
      </label>
    )}
    {operation.method !== 'GET' && <p>{t.docs.changes}</p>}
    <button>{t.docs.send}</button>
    <div class="came" role="status" data-sending={t.docs.sending} data-unreachable={t.docs.unreachable}></div>
  </form>
);

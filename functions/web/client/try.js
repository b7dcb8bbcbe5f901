// Sends the calls of the API's page, and shows what came back beside the same call as a command.
const KEPT = 'api-token';
const tokenForm = /** @type {HTMLFormElement | null} */ (document.getElementById('token'));
const token = tokenForm?.querySelector('input');

/** Kept for this tab alone; where nothing may be kept, for this page. */
const kept = () => {
  try {
    return sessionStorage.getItem(KEPT) ?? '';
  } catch {
    return '';
  }
};
if (tokenForm && token) {
  tokenForm.hidden = false;
  token.value = kept();
  tokenForm.addEventListener('submit', (event) => event.preventDefault());
  token.addEventListener('input', () => {
    try {
      sessionStorage.setItem(KEPT, token.value.trim());
    } catch {
      // This page still has it.
    }
  });
}

/** @param {HTMLFormElement} form */
const callOf = (form) => {
  const query = new URLSearchParams();
  /** @type {Record<string, string>} */
  const headers = {};
  let path = form.dataset.path ?? '';
  for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('input[data-in]'))) {
    const { name, value } = field;
    if (field.dataset.in === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value));
    else if (value !== '' && field.dataset.in === 'query') query.set(name, value);
    else if (value !== '') headers[name] = value;
  }
  const body = form.querySelector('textarea')?.value;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (token?.value.trim()) headers.Authorization = `Bearer ${token.value.trim()}`;
  const address = query.size > 0 ? `${path}?${query}` : path;
  return { address, method: form.dataset.method ?? 'GET', headers, body };
};

/** @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** The call as a command; the token stays in the shell's own variable. @param {ReturnType<typeof callOf>} call */
const curlOf = ({ address, method, headers, body }) =>
  [
    `curl -X ${method} ${quoted(location.origin + address)}`,
    ...Object.entries(headers).map(([name, value]) =>
      name === 'Authorization' ? '-H "Authorization: Bearer $TOKEN"' : `-H ${quoted(`${name}: ${value}`)}`,
    ),
    ...(body === undefined ? [] : [`-d ${quoted(body)}`]),
  ].join(' \\\n  ');

/** The call as a line of TypeScript. @param {ReturnType<typeof callOf>} call */
const fetchOf = ({ address, method, headers, body }) =>
  `await fetch(${JSON.stringify(location.origin + address)}, ${JSON.stringify({ method, headers: { ...headers, ...(headers.Authorization && { Authorization: 'Bearer …' }) }, body }, null, 2)})`;

/** @param {string} type @param {string} text */
const readable = (type, text) => {
  if (!type.includes('json')) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

/** @param {string[]} texts */
const blocks = (texts) =>
  texts.map((text) => {
    const block = document.createElement('pre');
    block.textContent = text;
    return block;
  });

/** @param {HTMLFormElement} form */
const send = async (form) => {
  const came = /** @type {HTMLElement} */ (form.querySelector('.came'));
  const call = callOf(form);
  came.textContent = came.dataset.sending ?? '';
  try {
    const { address, method, headers, body } = call;
    const answer = await fetch(address, { method, headers, body, credentials: 'omit' });
    const type = answer.headers.get('content-type') ?? '';
    const text = type.includes('spreadsheetml') ? type : await answer.text();
    const told = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    came.replaceChildren(
      ...blocks([`${answer.status} ${answer.statusText}`, readable(type, text), told, curlOf(call), fetchOf(call)]),
    );
  } catch {
    came.textContent = came.dataset.unreachable ?? '';
  }
};

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form.try'))) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form);
  });
}

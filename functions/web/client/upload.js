/*
 * Brings evidence from the browser to the object store, one file after another: hash, ticket, upload, completion. A lost
 * connection is waited for and the same ticket used again. The server answers the two questions:
 *   POST data-ticket    {indicator, name, size, type, sha256, thumbnail?: {size, sha256}} -> {id, url, headers, thumbnail?: {url, headers}}
 *   POST data-complete  {id, … the same} -> {row}: the file's row as HTML, with an id of its own
 * and refuses with {message} and a status from 400 to 499. A module; any element takes it, so it may stand in another form:
 *
 * <div data-upload data-ticket="/apply/1/evidence" data-complete="/apply/1/evidence/complete" data-indicator="ledger"
 *   data-most-bytes="20971520" data-preparing="正在读取…" data-waiting="等待上传" data-sending="正在上传" data-checking="正在核对…"
 *   data-lost="连接中断，自动重试中" data-done="{name} 已上传" data-cancel="取消" data-cancelled="{name} 已取消" data-retry="重试"
 *   data-empty="文件为空" data-too-large="文件超过 20 MB" data-failed="未能上传，请检查网络后重试" data-refused="存储拒绝了该文件">
 *   <label for="file-ledger">上传佐证材料</label>
 *   <input type="file" id="file-ledger" multiple accept=".pdf,.jpg,…" disabled>
 *   <p role="status"></p>
 *   <ul data-files></ul>
 * </div>
 */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
const MOST_TRIES = 8;
const THUMBNAIL_PX = 320;
const MOST_NAME = 200;

/** Worth another try. */
class Lost extends Error {}
/** Not worth one by itself; the message is for the reader, who can do something about some. */
class Refused extends Error {
  /** @param {string} message */
  constructor(message, mayRetry = false) {
    super(message);
    this.mayRetry = mayRetry;
  }
}

/** All files of a page wait for each other: side by side, a poor line would finish none of them. */
let queue = Promise.resolve();
let unfinished = 0;

/** @param {HTMLElement} box */
function enhance(box) {
  const input = /** @type {HTMLInputElement} */ (box.querySelector('input[type="file"]'));
  input.disabled = false;
  // Where it stands in a form that saves itself, it is none of its fields.
  input.addEventListener('input', (event) => event.stopPropagation());
  input.addEventListener('change', () => {
    for (const file of input.files ?? []) enqueue(lineFor(box, input, file));
    input.value = '';
  });
}

/** @typedef {ReturnType<typeof lineFor>} Line */
/** What a reader sees of a file on its way. @param {HTMLElement} box @param {HTMLInputElement} input @param {File} file */
function lineFor(box, input, file) {
  const [item, progress, note, button] = ['li', 'progress', 'span', 'button'].map((tag) => document.createElement(tag));
  const text = (/** @type {string} */ key) => (box.dataset[key] ?? '').replace('{name}', file.name);
  const bar = /** @type {HTMLProgressElement} */ (progress);
  bar.max = file.size || 1;
  bar.setAttribute('aria-label', file.name);
  Object.assign(button, { type: 'button', className: 'plain' });
  item.append(file.name, ' ', progress, ' ', note, ' ', button);
  box.querySelector('[data-files]')?.append(item);
  const line = {
    box,
    file,
    text,
    cancelled: new AbortController(),
    /** @param {string} key */
    say: (key) => {
      note.textContent = text(key);
      announce(box, text(key));
    },
    /** @param {number} bytes */
    sent: (bytes) => {
      bar.value = bytes;
    },
    begin: () => {
      line.cancelled = new AbortController();
      note.className = 'hint';
      note.textContent = text('waiting');
      progress.hidden = false;
      press(text('cancel'), () => line.cancelled.abort());
    },
    /** @param {string} why @param {boolean} mayRetry */
    fail: (why, mayRetry) => {
      note.className = 'fault';
      note.textContent = why;
      progress.hidden = true;
      mayRetry ? press(text('retry'), () => enqueue(line)) : button.remove();
      announce(box, `${file.name} ${why}`);
    },
    /** @param {Node} [row] */
    leave: (row) => {
      if (item.contains(document.activeElement)) input.focus();
      row ? item.replaceWith(row) : item.remove();
    },
  };
  const press = (/** @type {string} */ name, /** @type {() => void} */ action) => {
    button.textContent = name;
    button.setAttribute('aria-label', `${name} ${file.name}`);
    button.onclick = action;
  };
  return line;
}

/** @param {HTMLElement} box @param {string} text */
function announce(box, text) {
  const status = box.querySelector('[role="status"]');
  if (status) status.textContent = text;
}

/** @param {Line} line */
function enqueue(line) {
  line.begin();
  unfinished++;
  queue = queue.then(async () => {
    await bring(line);
    unfinished--;
  });
}

/** @param {Line} line */
async function bring(line) {
  const { text, box } = line;
  const { signal } = line.cancelled;
  try {
    const { row } = await persist(line, await jobOf(line, signal), signal);
    line.leave(rowFrom(row));
    announce(box, text('done'));
  } catch (error) {
    if (!signal.aborted)
      return error instanceof Refused ? line.fail(error.message, error.mayRetry) : line.fail(text('failed'), true);
    line.leave();
    announce(box, text('cancelled'));
  }
}

/** Where the same content stands already, its row takes the place of the older one. @param {string} html */
function rowFrom(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const row = template.content.firstElementChild;
  if (row?.id) document.getElementById(row.id)?.remove();
  return template.content;
}

/** What is to be brought. @param {Line} line @param {AbortSignal} signal */
async function jobOf({ box, file, say, text }, signal) {
  signal.throwIfAborted();
  if (file.size === 0) throw new Refused(text('empty'));
  if (file.size > Number(box.dataset.mostBytes)) throw new Refused(text('tooLarge'));
  say('preparing');
  const small = await thumbnailOf(file);
  const { size, type } = file;
  // The end of a long name tells its type.
  const name = file.name.slice(-MOST_NAME);
  const facts = { indicator: box.dataset.indicator, name, size, type, sha256: await sha256Of(file) };
  const thumbnail = small && { size: small.size, sha256: await sha256Of(small) };
  return { facts: { ...facts, ...(thumbnail && { thumbnail }) }, small };
}

/** @param {Blob} blob */
async function sha256Of(blob) {
  const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A small picture of a photo, upright as its camera was held; none of what the browser cannot read. @param {File} file */
async function thumbnailOf(file) {
  if (!file.type.startsWith('image/')) return undefined;
  try {
    const photo = await createImageBitmap(file);
    const scale = Math.min(1, THUMBNAIL_PX / Math.max(photo.width, photo.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(photo.width * scale));
    canvas.height = Math.max(1, Math.round(photo.height * scale));
    const brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    // JPEG has no transparency, and would show it black.
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(photo, 0, 0, canvas.width, canvas.height);
    photo.close();
    return await new Promise((/** @type {(small: Blob | undefined) => void} */ resolve) =>
      canvas.toBlob((small) => resolve(small ?? undefined), 'image/jpeg', 0.8),
    );
  } catch {
    return undefined;
  }
}

/** Tries again, and at longer intervals, for as long as the connection is lost. @param {Line} line @param {Awaited<ReturnType<typeof jobOf>>} job @param {AbortSignal} signal */
async function persist(line, job, signal) {
  const progress = { ticket: undefined, sent: false };
  for (let tries = 1; ; tries++)
    try {
      return await attempt(line, job, progress, signal);
    } catch (error) {
      if (!(error instanceof Lost) || tries === MOST_TRIES) throw error;
      line.say('lost');
      await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1)), signal);
    }
}

/** @param {Line} line @param {any} job @param {any} progress @param {AbortSignal} signal */
async function attempt({ box, file, say, sent, text }, { facts, small }, progress, signal) {
  progress.ticket ??= await post(box.dataset.ticket ?? '', facts, text, signal);
  const { id, thumbnail, ...whole } = progress.ticket;
  if (!progress.sent) {
    say('sending');
    const status = await put(whole, file, sent, signal);
    // A ticket that has grown old in waiting is exchanged.
    if (status === 403) progress.ticket = undefined;
    if (status === 403 || isPassing(status)) throw new Lost();
    if (status >= 300) throw new Refused(text('refused'));
    // The file counts without its small picture, too.
    if (thumbnail && small) await put(thumbnail, small, () => {}, signal);
    progress.sent = true;
  }
  say('checking');
  return post(box.dataset.complete ?? '', { id, ...facts }, text, signal);
}

/** No answer, or one that may be another in a moment. @param {number} status */
const isPassing = (status) => status === 0 || status === 408 || status === 429 || status >= 500;

/** @param {string} address @param {object} body @param {(key: string) => string} text @param {AbortSignal} signal */
async function post(address, body, text, signal) {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const sent = fetch(address, { method: 'POST', headers, body: JSON.stringify(body), signal });
  const answer = await sent.catch(() => undefined);
  signal.throwIfAborted();
  if (!answer || isPassing(answer.status)) throw new Lost();
  const said = await answer.json().catch(() => ({}));
  // Whoever has signed in again in another window goes on here.
  if (!answer.ok) throw new Refused(said.message ?? text('failed'), answer.status === 401);
  return said;
}

/** The status of the store's answer, 0 without one. By XMLHttpRequest: only it tells how far an upload is. @param {{url: string, headers: Record<string, string>}} to @param {Blob} body @param {(bytes: number) => void} sent @param {AbortSignal} signal @returns {Promise<number>} */
function put({ url, headers }, body, sent, signal) {
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    const cancel = () => request.abort();
    signal.addEventListener('abort', cancel);
    request.upload.addEventListener('progress', ({ loaded }) => sent(loaded));
    request.addEventListener('loadend', () => {
      signal.removeEventListener('abort', cancel);
      signal.aborted ? reject(signal.reason) : resolve(request.status);
    });
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(body);
  });
}

/** Waits, but no longer than until the browser is connected again. @param {number} ms @param {AbortSignal} signal */
function pause(ms, signal) {
  return new Promise((/** @type {(value?: unknown) => void} */ resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, ms);
    addEventListener('online', () => resolve(), { once: true });
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

for (const box of document.querySelectorAll('[data-upload]')) enhance(/** @type {HTMLElement} */ (box));
addEventListener('beforeunload', (event) => {
  if (unfinished > 0) event.preventDefault();
});

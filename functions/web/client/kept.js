// What was typed and could not be saved yet, kept on this machine per person and form. Without a store it is not kept.
const DAYS = 30;

/**
 * @typedef {object} Kept
 * @property {string} key this window's own
 * @property {string} who the e-mail of whoever typed it; nobody else is shown it
 * @property {string} path the form's address
 * @property {string} title the form's heading
 * @property {string} version the version that the form was made from
 * @property {[name: string, value: string][]} changed
 * @property {number} at
 */

/** @type {Promise<IDBDatabase> | undefined} */
let opened;
const database = () => {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('kept', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('forms', { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
};

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(forms: IDBObjectStore) => IDBRequest<T>} ask
 * @returns {Promise<T>}
 */
const ask = async (mode, ask) => {
  const all = (await database()).transaction('forms', mode);
  const request = ask(all.objectStore('forms'));
  return new Promise((resolve, reject) => {
    all.oncomplete = () => resolve(request.result);
    all.onerror = all.onabort = () => reject(all.error);
  });
};

/** Whether it is kept now. @param {Kept} kept @returns {Promise<boolean>} */
export const keep = (kept) =>
  ask('readwrite', (forms) => forms.put(kept)).then(
    () => true,
    () => false,
  );

/** @param {readonly string[]} keys */
export const forget = (keys) =>
  Promise.all(keys.map((key) => ask('readwrite', (forms) => forms.delete(key)))).catch(() => {});

/** All that this person could not save, the oldest first; what is too old goes. @param {string} who @returns {Promise<Kept[]>} */
export const keptBy = async (who) => {
  try {
    const all = /** @type {Kept[]} */ (await ask('readonly', (forms) => forms.getAll()));
    const old = all.filter(({ at }) => at < Date.now() - DAYS * 86_400_000);
    if (old.length > 0) await forget(old.map(({ key }) => key));
    return all.filter((kept) => kept.who === who && !old.includes(kept)).sort((a, b) => a.at - b.at);
  } catch {
    return [];
  }
};

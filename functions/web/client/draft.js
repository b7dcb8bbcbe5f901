// Saves a form while it is being filled in. Without this script the buttons do the same.

import { showFaults } from './faults.js';
import { choose, chooseOwn, fieldOf, setControl, takeOver, valuesOf } from './fields.js';
import { forget, keep, keptBy } from './kept.js';

const PAUSE_MS = 700;
const RETRY_MS = 3000;
const LONGEST_MS = 60_000;
const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-draft]'));

if (form) {
  const { who, saving: saves, failed, kept: offline, keptFailed, keptExpired, found } = form.dataset;
  const status = form.querySelector('[data-status]');
  const signIn = /** @type {HTMLElement | null} */ (form.querySelector('[data-sign-in]'));
  const version = /** @type {HTMLInputElement} */ (form.elements.namedItem('version'));
  const own = crypto.randomUUID();
  /** What this window has kept, and what it found of others: forgotten once it is saved. @type {Set<string>} */
  const keys = new Set();
  const stored = valuesOf(form);
  let keptVersion = version.value;
  let timer = 0;
  let retry = RETRY_MS;
  let dirty = false;
  /** @type {Promise<void> | undefined} */
  let saving;
  let stopped = false;
  let leaving = false;
  /** What the last save found wrong, by the control's name. @type {Record<string, string>} */
  let faults = {};

  /** @param {string | undefined} text @param {boolean} bad */
  const say = (text, bad = false) => {
    if (!status) return;
    status.textContent = text ?? '';
    status.classList.toggle('fault', bad);
  };

  /** @param {ReadonlyMap<string, string>} values */
  const keepOwn = async (values) => {
    const changed = [...values].filter(([name, value]) => value !== (stored.get(name) ?? ''));
    if (!who || changed.length === 0) return false;
    const { pathname: path } = new URL(form.action);
    const title = document.querySelector('h1')?.textContent ?? '';
    const done = await keep({ key: own, who, path, title, version: keptVersion, changed, at: Date.now() });
    if (done) keys.add(own);
    return done;
  };

  const send = async () => {
    const values = valuesOf(form);
    const kept = keepOwn(values);
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(/** @type {any} */ (new FormData(form))),
      });
      const said = await answer.json();
      if (answer.ok) await settle(said, values);
      else await refused(answer.status, said.message, await kept);
      return answer.ok || answer.status < 500;
    } catch {
      dirty = true;
      say((await kept) ? (navigator.onLine ? keptFailed : offline) : failed, true);
      return false;
    }
  };

  /** @param {any} said @param {ReadonlyMap<string, string>} sent */
  const settle = async (said, sent) => {
    const { taken = [], clashes = {} } = said;
    // Typed in again meanwhile: the older version stays the base, so that nobody's words are written over unseen.
    if (takeOver(form, taken, sent)) version.value = String(said.version);
    else dirty = true;
    choose(form, clashes);
    const waits = (/** @type {string} */ name) => fieldOf(name) in clashes;
    for (const [name, value] of [...sent, ...taken]) if (!waits(name)) stored.set(name, value);
    for (const id of ['running', 'similar']) {
      const place = document.getElementById(id);
      if (place && id in said && place.innerHTML !== said[id]) place.innerHTML = said[id];
    }
    if (signIn) signIn.hidden = true;
    faults = said.faults ?? {};
    showFaults(form, faults, valuesOf(form));
    const open = Object.keys(clashes).length > 0;
    say(said.message, open);
    // What waits for a choice is stored nowhere yet: it stays kept, over the version that it was typed over.
    if (open) return;
    keptVersion = version.value;
    await forget([...keys]);
    keys.clear();
  };

  /** @param {number} code @param {string} message @param {boolean} kept */
  const refused = async (code, message, kept) => {
    dirty = true;
    stopped = code === 412;
    if (signIn) signIn.hidden = code !== 401;
    say(code === 401 && kept ? keptExpired : code >= 500 && kept ? keptFailed : message, true);
  };

  const save = async () => {
    if (saving || stopped || !dirty) return saving;
    clearTimeout(timer);
    dirty = false;
    say(saves);
    saving = send().then((answered) => {
      saving = undefined;
      retry = answered ? RETRY_MS : Math.min(retry * 2, LONGEST_MS);
      // What was refused waits for another word, or for the window to be looked at again.
      if (dirty && !answered && navigator.onLine) later(retry);
    });
    return saving;
  };

  const later = (pause = PAUSE_MS) => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };

  form.addEventListener('input', ({ target }) => {
    chooseOwn(form, /** @type {HTMLInputElement} */ (target).name);
    dirty = true;
    later();
  });
  // Who leaves a field is told what is wrong there.
  form.addEventListener('focusout', () => setTimeout(() => showFaults(form, faults, valuesOf(form))));
  addEventListener('online', () => later(0));
  // Back from signing in in another window: what waited is saved.
  addEventListener('focus', () => later(0));
  // A phone puts a page to sleep without a word.
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });

  // A pressed button sends the whole form itself, as soon as nothing is under way; what cannot be saved keeps the page.
  form.addEventListener('submit', async (event) => {
    clearTimeout(timer);
    if (!who) dirty = false;
    if (!saving && !dirty && (navigator.onLine || !who)) return;
    event.preventDefault();
    if (leaving) return;
    leaving = true;
    while (saving) await saving;
    if (!who) dirty = false;
    if (dirty) await save();
    leaving = false;
    if (!navigator.onLine && who) say(offline, true);
    else if (!dirty) form.requestSubmit(/** @type {HTMLElement | null} */ (event.submitter));
  });
  addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault();
  });

  // What could not be saved last time is filled in over the version that it was typed over.
  if (who) {
    const { pathname } = new URL(form.action);
    const left = (await keptBy(who)).filter(({ path }) => path === pathname);
    const changed = left.flatMap((kept) => kept.changed).filter(([name, value]) => stored.get(name) !== value);
    for (const { key } of left) keys.add(key);
    if (changed.length === 0) await forget([...keys]);
    else {
      keptVersion = String(Math.min(Number(version.value), ...left.map((kept) => Number(kept.version))));
      version.value = keptVersion;
      for (const [name, value] of changed) setControl(form, name, value);
      dirty = true;
      say(found);
      later();
    }
  }
}

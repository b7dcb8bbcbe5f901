// Saves a form while it is being filled in. Without this script the buttons do the same.
const PAUSE_MS = 700;
const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-draft]'));

if (form) {
  const status = form.querySelector('[data-status]');
  const version = /** @type {HTMLInputElement} */ (form.elements.namedItem('version'));
  let timer = 0;
  let dirty = false;
  let saving = false;
  let stopped = false;
  let signedOut = false;

  /** @param {string} text @param {boolean} bad */
  const say = (text, bad = false) => {
    if (!status) return;
    status.textContent = text;
    status.classList.toggle('fault', bad);
  };

  const save = async () => {
    if (saving || stopped || !dirty) return;
    saving = true;
    dirty = false;
    say(form.dataset.saving ?? '');
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(/** @type {any} */ (new FormData(form))),
      });
      const saved = await answer.json();
      if (answer.ok) {
        version.value = String(saved.version);
        const running = document.getElementById('running');
        if (running) running.innerHTML = saved.running;
      }
      stopped = answer.status === 412;
      signedOut = answer.status === 401;
      dirty = dirty || !answer.ok;
      say(saved.message, !answer.ok);
    } catch {
      dirty = true;
      say(form.dataset.failed ?? '', true);
    }
    saving = false;
    if (dirty && !stopped && !signedOut && navigator.onLine) later(3000);
  };

  const later = (pause = PAUSE_MS) => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };

  form.addEventListener('input', () => {
    dirty = true;
    later();
  });
  addEventListener('online', () => later(0));
  // Back from signing in in another window: what waited is saved.
  addEventListener('focus', () => later(0));
  // A pressed button sends the whole form itself: wait for a save under way, so that its version is the newest.
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (saving) {
      event.preventDefault();
      const button = /** @type {SubmitEvent} */ (event).submitter;
      const wait = setInterval(() => {
        if (saving) return;
        clearInterval(wait);
        clearTimeout(timer);
        dirty = false;
        form.requestSubmit(/** @type {HTMLElement} */ (button));
      }, 50);
      return;
    }
    dirty = false;
  });
  addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault();
  });
}

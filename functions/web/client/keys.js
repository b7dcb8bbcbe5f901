// The desk by keyboard: single keys for what links and boxes do as well. They can be switched off, and rest while somebody types.
const KEPT = 'desk-keys';
const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById('keys'));
const choice = /** @type {HTMLInputElement | null} */ (document.getElementById('keys-on'));
const links = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('tr[data-row] th a')]);

/** Where nothing may be kept, the choice is good for this page alone. */
const kept = () => {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
};
let allowed = kept();

/** @param {EventTarget | null} target */
const types = (target) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (target.matches('input, select, textarea') && !target.matches('[type="checkbox"], [type="radio"]')));

/** @param {number} step */
const go = (step) => {
  const all = links();
  const row = document.activeElement?.closest('tr[data-row]');
  const here = all.findIndex((link) => row?.contains(link));
  const to = all[here === -1 ? (step > 0 ? 0 : -1) : here + step];
  to?.focus();
  to?.scrollIntoView({ block: 'nearest' });
  return to !== undefined;
};

/** @param {string} selector */
const press = (selector) => {
  const found = /** @type {HTMLElement | null} */ (document.querySelector(selector));
  found?.click();
  return found !== null;
};

const tick = () => {
  const box = document.activeElement?.closest('tr[data-row]')?.querySelector('input[type="checkbox"]');
  if (!(box instanceof HTMLInputElement)) return false;
  box.click();
  return true;
};

const search = () => {
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector('[data-search]'));
  field?.focus();
  field?.select();
  return field !== null;
};

const help = () => {
  dialog?.showModal();
  return dialog !== null;
};

const inRows = () => document.activeElement?.closest('tr[data-row]') !== null;

/** What each key does; whether it did anything. @type {Record<string, () => boolean>} */
const KEYS = {
  j: () => go(1),
  k: () => go(-1),
  ArrowDown: () => inRows() && go(1),
  ArrowUp: () => inRows() && go(-1),
  x: tick,
  n: () => press('a[rel="next"]'),
  p: () => press('a[rel="prev"]'),
  u: () => press('a[data-back]'),
  '/': search,
  '?': help,
};

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, altKey, metaKey } = event;
  if (event.defaultPrevented || event.isComposing || ctrlKey || altKey || metaKey) return;
  if (!allowed || types(target) || dialog?.open) return;
  // A radio group's arrows choose; they are its own.
  if (key.startsWith('Arrow') && target instanceof HTMLInputElement) return;
  if (KEYS[key]?.()) event.preventDefault();
});

if (choice) {
  choice.checked = allowed;
  choice.addEventListener('change', () => {
    allowed = choice.checked;
    try {
      localStorage.setItem(KEPT, allowed ? 'on' : 'off');
    } catch {}
  });
}
for (const button of document.querySelectorAll('[data-keys], #keys button')) button.removeAttribute('hidden');
document.querySelector('[data-keys]')?.addEventListener('click', help);

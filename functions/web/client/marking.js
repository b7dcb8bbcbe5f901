// Scoring by keyboard, and the sheet's filters at once. Without this script the buttons and Tab do the same, slower.
const sheet = /** @type {HTMLElement | null} */ (document.querySelector('[data-marking]'));
const form = sheet?.closest('form');
const running = document.getElementById('running');

if (sheet && form) {
  const lines = /** @type {HTMLElement[]} */ ([...sheet.querySelectorAll('li[data-of]')]);
  const parts = /** @type {HTMLDetailsElement[]} */ ([...sheet.querySelectorAll('details.part')]);

  /** The controls of an indicator's first answer: the choice that is made or can be, the number, whether it applies. @param {Element} line */
  const answersOf = (line) =>
    /** @type {HTMLInputElement[]} */ ([...line.querySelectorAll('.own > .answer input:not(.note input)')]);

  /** Still to be scored, from the documents or on site; a bonus may be left open. @param {HTMLElement} line */
  const isOpen = (line) =>
    !('bonus' in line.dataset) &&
    ![
      .../** @type {NodeListOf<HTMLInputElement>} */ (line.querySelectorAll('.own .answer input:not(.note input)')),
    ].some((one) => (one.type === 'text' ? one.value.trim() !== '' : one.checked));

  /** @param {Element | undefined} line */
  const goTo = (line) => {
    if (!line) return;
    const own = answersOf(line);
    const field = own.find((one) => one.checked && one.type === 'radio') ?? own[0];
    field?.closest('details.part')?.setAttribute('open', '');
    field?.focus();
    line.scrollIntoView({ block: 'center' });
  };

  /** The line from which one goes on: the one with the focus, or before the first. */
  const here = () => lines.findIndex((line) => line.contains(document.activeElement));

  /** @param {number} by @param {(line: HTMLElement) => boolean} wanted */
  const next = (by, wanted) => {
    const at = here();
    const around = lines.map((_, n) => lines[(at + by * (n + 1) + lines.length * 2) % lines.length]);
    goTo(around.find((line) => line && !line.hidden && wanted(line)));
  };

  /** Saves now what is typed: `draft.js` hears of it as of any other key. */
  const save = () => {
    const { activeElement } = document;
    (form.contains(activeElement) ? activeElement : form)?.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const saveAndGoOn = () => {
    save();
    next(1, () => true);
  };

  // Tab runs through one's own fields alone, until that is switched off; the files are reached by their key.
  const ownOnly = /** @type {HTMLInputElement | null} */ (sheet.querySelector('[data-own-only]'));
  const between = () =>
    /** @type {HTMLElement[]} */ ([
      ...sheet.querySelectorAll('.what :is(a, summary, input, textarea), .part > summary, .on-site > summary'),
    ]);
  const setTabs = () => {
    for (const one of between())
      if (ownOnly?.checked) one.tabIndex = -1;
      else one.removeAttribute('tabindex');
  };
  sheet.querySelector('.sheet-keys')?.removeAttribute('hidden');
  if (ownOnly) ownOnly.checked = localStorage.getItem('marking-tabs') !== 'all';
  ownOnly?.addEventListener('change', () => {
    localStorage.setItem('marking-tabs', ownOnly.checked ? 'own' : 'all');
    setTabs();
  });
  setTabs();
  new MutationObserver(setTabs).observe(sheet, { childList: true, subtree: true });

  /** The nth choice of the line that the focus is in. @param {Element} target @param {string} key */
  const choice = (target, key) => {
    const line = target.closest('li[data-of]');
    const radio = line && answersOf(line).filter((one) => one.type === 'radio')[Number(key) - 1];
    if (!radio) return undefined;
    return () => {
      radio.focus();
      radio.click();
    };
  };

  /** What a key does wherever the focus is. @param {KeyboardEvent} event */
  const anywhere = ({ ctrlKey, altKey, key }) => {
    if (ctrlKey && key === 'Enter') return save;
    if (altKey && key === 'ArrowDown') return () => next(1, isOpen);
    return altKey && key === 'ArrowUp' ? () => next(-1, () => true) : undefined;
  };

  /** What it does where nothing is being written. @param {Element} target @param {string} key */
  const outsideText = (target, key) => {
    const line = target.closest('li[data-of]');
    if (key === 'e' && line)
      return () => /** @type {HTMLElement | null} */ (line.querySelector('.evidence a'))?.focus();
    return /^[1-9]$/.test(key) ? choice(target, key) : undefined;
  };

  /** @param {KeyboardEvent} event */
  const meant = (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.isComposing) return undefined;
    if (event.ctrlKey || event.altKey || event.metaKey) return anywhere(event);
    if (event.key === 'Enter' && target.matches('.own input[type="text"]')) return saveAndGoOn;
    const writes = target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
    return writes ? undefined : outsideText(target, event.key);
  };

  document.addEventListener('keydown', (event) => {
    const does = meant(event);
    if (!does) return;
    event.preventDefault();
    does();
  });

  const filters = /** @type {HTMLButtonElement[]} */ ([...sheet.querySelectorAll('button[data-only]')]);
  for (const filter of filters)
    filter.addEventListener('click', (event) => {
      event.preventDefault();
      const only = filter.dataset.only ?? '';
      for (const line of lines)
        line.hidden = only === 'open' ? !isOpen(line) : only !== '' && !line.dataset.of?.split(' ').includes(only);
      for (const part of parts) part.hidden = !part.querySelector('li:not([hidden])');
      for (const each of filters) each.setAttribute('aria-pressed', String(each === filter));
      const address = new URL(location.href);
      if (only) address.searchParams.set('only', only);
      else address.searchParams.delete('only');
      history.replaceState(null, '', address);
    });
}

// What the score, drawn anew with every save, says of the sections stands at the sections too.
if (sheet && running)
  new MutationObserver(() => {
    for (const source of running.querySelectorAll('[data-mirror]'))
      for (const copy of sheet.querySelectorAll(`[data-mirrors="${source.getAttribute('data-mirror')}"]`))
        copy.textContent = source.textContent;
  }).observe(running, { childList: true });

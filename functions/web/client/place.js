// Finds a place while one types: the list of the page becomes a combobox (WAI-ARIA 1.2, list autocomplete). What
// letters spell is asked of the site, which knows the pinyin; without it the page searches itself.

const MOST = 20;
const PAUSE_MS = 150;

for (const around of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-place]'))) {
  const select = around.querySelector('select');
  if (select) combobox(around, select);
}

/** @typedef {{ code: string, name: string, in: string }} Place */

/** @param {HTMLElement} around @param {HTMLSelectElement} select */
function combobox(around, select) {
  const { place: area = '', found = '', none = '', hint = '' } = around.dataset;
  around.querySelector('[data-find]')?.remove();
  const places = [...select.options].filter(({ value }) => value).map(placeOf);
  const byCode = new Map(places.map((place) => [place.code, place]));

  const input = document.createElement('input');
  const list = document.createElement('ul');
  const said = document.createElement('p');
  Object.assign(input, { id: select.id, type: 'text', autocomplete: 'off', maxLength: 40, placeholder: hint });
  Object.assign(list, { id: `${select.id}.list`, hidden: true });
  Object.assign(said, { id: `${select.id}.said`, className: 'said quiet small' });
  select.id += '.code';
  const described = [select.getAttribute('aria-describedby'), said.id].filter(Boolean).join(' ');
  set(input, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-describedby': described,
  });
  set(list, { role: 'listbox', 'aria-label': around.querySelector('label')?.textContent?.trim() ?? '' });
  set(said, { role: 'status' });
  const combo = document.createElement('div');
  combo.className = 'combo';
  combo.append(input, list);
  select.before(combo, said);
  select.hidden = true;

  /** @type {Place[]} */
  let shown = [];
  let active = -1;
  /** The search that is under way; a newer one makes an older one's answer count for nothing. */
  let asked = 0;
  /** @type {Promise<void>} */
  let searched = Promise.resolve();

  const chosen = () => byCode.get(select.value);
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const write = () => {
    input.value = written(chosen());
    close();
  };

  /** @param {string} code */
  const choose = (code) => {
    const changed = select.value !== code;
    select.value = code;
    said.textContent = '';
    write();
    if (changed) select.dispatchEvent(new Event('input', { bubbles: true }));
  };

  /** @param {number} at */
  const point = (at) => {
    active = at;
    for (const [n, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(n === at));
    const option = list.children[at];
    if (!option) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  /** @param {Place[]} all */
  const show = (all) => {
    shown = all.slice(0, MOST);
    list.replaceChildren(...shown.map((place, n) => optionOf(place, `${list.id}.${n}`)));
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    point(-1);
    said.textContent = all.length > 0 ? found.replace('#', String(all.length)) : none;
  };

  const search = async () => {
    const typed = plain(input.value);
    const turn = ++asked;
    const all = typed === '' ? places : await find(typed, turn);
    if (all && turn === asked) show(all);
  };

  /** @param {string} typed @param {number} turn */
  const find = async (typed, turn) => {
    const here = places.filter(({ code, name }) => plain(name).includes(typed) || code.startsWith(typed));
    if (here.length > 0 || !/^[a-z]+$/.test(typed)) return here;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (turn !== asked) return undefined;
    try {
      const answer = await fetch(`/api/v1/divisions?${new URLSearchParams({ parent: area, q: typed })}`);
      const { items = [] } = await answer.json();
      return items.flatMap((/** @type {{ code: string }} */ { code }) => byCode.get(code) ?? []);
    } catch {
      return here;
    }
  };

  /** Who goes on has chosen what there is no doubt about; otherwise what was chosen before stands. */
  const leave = async () => {
    await searched;
    if (document.activeElement === input) return;
    const typed = plain(input.value);
    const exact = places.filter((place) => plain(written(place)) === typed || plain(place.name) === typed);
    const sure = shown.length === 1 && !list.hidden ? shown : exact;
    if (typed === '') choose('');
    else if (input.value !== written(chosen()) && sure.length === 1) choose(sure[0]?.code ?? '');
    else write();
  };

  input.addEventListener('input', (event) => {
    // Nothing is saved before a place is chosen.
    event.stopPropagation();
    if (!(/** @type {InputEvent} */ (event).isComposing)) searched = search();
  });
  input.addEventListener('compositionend', () => {
    searched = search();
  });
  input.addEventListener('click', () => {
    input.select();
    if (list.hidden) show(places);
  });
  input.addEventListener('blur', leave);
  /** @param {number} step */
  const walk = (step) => {
    if (list.hidden) show(input.value === written(chosen()) ? places : shown);
    if (shown.length === 0) return;
    const from = active < 0 && step < 0 ? 0 : active;
    point((from + step + shown.length) % shown.length);
  };
  const take = () => {
    const place = shown[active] ?? (shown.length === 1 ? shown[0] : undefined);
    if (place) choose(place.code);
  };
  const giveUp = () => {
    write();
    said.textContent = '';
  };
  /** @type {Record<string, () => void>} */
  const anyTime = { ArrowDown: () => walk(1), ArrowUp: () => walk(-1) };
  /** @type {Record<string, () => void>} */
  const whileOpen = { ...anyTime, Enter: take, Escape: giveUp };
  input.addEventListener('keydown', (event) => {
    const does = (list.hidden ? anyTime : whileOpen)[event.key];
    if (!does || event.isComposing) return;
    event.preventDefault();
    does();
  });
  // A press on the list leaves the focus where it is.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = /** @type {Element} */ (target).closest('[role="option"]');
    const place = option && shown[[...list.children].indexOf(option)];
    if (place) choose(place.code);
  });
  // What another window saved, or what was kept, is shown too.
  select.addEventListener('change', write);
  write();
}

/** @param {HTMLOptionElement} option @returns {Place} */
function placeOf(option) {
  const group = option.parentElement;
  const township = group instanceof HTMLOptGroupElement ? group.label : '';
  const name = option.text.trim();
  return { code: option.value, name, in: township === name ? '' : township };
}

/** @param {Place} place @param {string} id */
function optionOf(place, id) {
  const option = document.createElement('li');
  const township = document.createElement('span');
  township.className = 'quiet small';
  township.textContent = place.in;
  option.append(place.name, township);
  set(option, { id, role: 'option', 'aria-selected': 'false' });
  return option;
}

/** @param {Place | undefined} place */
function written(place) {
  if (!place) return '';
  return place.in ? `${place.name} · ${place.in}` : place.name;
}

/** @param {string} text */
function plain(text) {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** @param {Element} element @param {Record<string, string>} attributes */
function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

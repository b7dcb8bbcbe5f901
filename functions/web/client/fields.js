// The fields of a form: what they say, and how they are made to say something else.

/** What a form's fields say, an unticked box and an unchosen question nothing. Hidden ones are not typed. @param {HTMLFormElement} form */
export const valuesOf = (form) => {
  /** @type {Map<string, string>} */
  const values = new Map();
  for (const control of form.elements) {
    const { name, type } = /** @type {HTMLInputElement} */ (control);
    if (name && type !== 'hidden' && type !== 'file' && type !== 'submit' && !name.startsWith('keep.'))
      values.set(name, '');
  }
  for (const [name, value] of new FormData(form)) if (values.has(name)) values.set(name, String(value));
  return values;
};

/** @param {HTMLFormElement} form @param {string} name @param {string} value */
export const setControl = (form, name, value) => {
  for (const control of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
    const field = /** @type {HTMLInputElement} */ (control);
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === value;
    else field.value = value;
    field.dispatchEvent(new Event('change'));
  }
};

/**
 * Puts in what others wrote, but never over what was typed since it was sent; false where something was.
 * @param {HTMLFormElement} form @param {[string, string][]} taken @param {ReadonlyMap<string, string>} sent
 */
export const takeOver = (form, taken, sent) => {
  const now = valuesOf(form);
  const untouched = taken.filter(([name]) => now.get(name) === sent.get(name));
  for (const [name, value] of untouched) if (now.get(name) !== value) setControl(form, name, value);
  return untouched.length === taken.length;
};

/** The field that a control belongs to: an answer's value and whether it applies are one. @param {string} name */
export const fieldOf = (name) => name.replace(/\.(value|notApplicable)$/, '');

/** Whoever types on where a choice is left has chosen their own. @param {HTMLFormElement} form @param {string} name */
export const chooseOwn = (form, name) => {
  const own = form.querySelector(`[name="${CSS.escape(`keep.${fieldOf(name)}`)}"][value="mine"]`);
  if (own) /** @type {HTMLInputElement} */ (own).checked = true;
};

/**
 * Shows the choices that are left, each at its field.
 * @param {HTMLFormElement} form @param {Record<string, string>} clashes
 */
export const choose = (form, clashes) => {
  for (const place of form.querySelectorAll('[data-clash]')) {
    const html = clashes[/** @type {HTMLElement} */ (place).dataset.clash ?? ''] ?? '';
    const shown = /** @type {HTMLElement & { shown?: string }} */ (place);
    if (shown.shown === html || (html && place.querySelector(':checked'))) continue;
    place.innerHTML = html;
    shown.shown = html;
  }
};

// What is wrong at a field, said there as soon as it is saved and left; drawn as the server draws it.

/** The element around a control that its fault is shown in. @param {Element} control */
const aroundOf = (control) => control.closest('.answer, .field');

/** @param {Element} control @param {string} text */
const mark = (control, text) => {
  const around = aroundOf(control);
  if (!around) return;
  const answer = around.matches('.answer');
  const fault = around.querySelector('.fault') ?? document.createElement(answer ? 'p' : 'span');
  fault.className = 'fault';
  fault.id = `${(control.getAttribute('name') ?? '').replace(/\.value$/, '')}.fault`;
  if (fault.textContent !== text) fault.textContent = text;
  if (!fault.isConnected) {
    const legend = answer && around.querySelector('legend');
    if (legend) legend.after(fault);
    else control.before(fault);
  }
  around.classList.add('faulty');
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', fault.id);
};

/** @param {Element} control */
const clear = (control) => {
  const around = aroundOf(control);
  around?.querySelector('.fault')?.remove();
  around?.classList.remove('faulty');
  control.removeAttribute('aria-invalid');
  control.removeAttribute('aria-describedby');
};

/**
 * Marks what is wrong, but not where somebody is still typing, and takes away what is mended; what is still blank
 * stays as it was.
 * @param {HTMLFormElement} form @param {Record<string, string>} faults by the control's name @param {ReadonlyMap<string, string>} values
 */
export const showFaults = (form, faults, values) => {
  for (const around of form.querySelectorAll('.faulty')) {
    const control = around.querySelector('[name]');
    const name = control?.getAttribute('name') ?? '';
    if (control && !(name in faults) && values.get(name)) clear(control);
  }
  for (const [name, text] of Object.entries(faults)) {
    const control = form.querySelector(`[name="${CSS.escape(name)}"]`);
    if (control && control !== document.activeElement) mark(control, text);
  }
};

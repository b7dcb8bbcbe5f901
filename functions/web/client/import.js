// Asks for one slice of an import after the other, and shows how far it is. Without this script the button asks for each.
const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-import]'));

if (form) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('button'));
  const status = /** @type {HTMLElement} */ (form.querySelector('[role="status"]'));
  const bar = /** @type {HTMLElement} */ (form.querySelector('[data-bar]'));
  const progress = /** @type {HTMLProgressElement} */ (form.querySelector('progress'));
  const said = /** @type {HTMLElement} */ (form.querySelector('[data-said]'));

  const slice = async () => {
    const answer = await fetch(form.action, { method: 'POST', headers: { accept: 'application/json' } });
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.message);
    progress.value = told.done;
    said.textContent = told.message;
    return told.through;
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    status.hidden = false;
    bar.hidden = false;
    status.textContent = form.dataset.running ?? '';
    try {
      while (!(await slice()));
      location.reload();
    } catch (error) {
      const sentence = error instanceof TypeError || error instanceof SyntaxError ? undefined : Object(error).message;
      status.textContent = sentence || (form.dataset.lost ?? '');
      button.disabled = false;
    }
  });
}

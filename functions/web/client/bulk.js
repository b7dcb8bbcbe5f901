// Work on many goes on by itself, and rows are chosen together: the whole page, or from one box to another with Shift.
const goesOn = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-go-on]'));
if (goesOn) setTimeout(() => goesOn.requestSubmit(), 300);

const boxes = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('tr[data-row] input[type="checkbox"]')]);
const all = /** @type {HTMLInputElement | null} */ (document.querySelector('[data-all]'));
const count = document.querySelector('[data-chosen]');
let last = -1;

const tell = () => {
  const chosen = boxes.filter((box) => box.checked).length;
  if (count instanceof HTMLElement) count.textContent = (count.dataset.chosen ?? '').replace('{n}', String(chosen));
  if (all) {
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  }
};

for (const [n, box] of boxes.entries())
  box.addEventListener('click', (event) => {
    if (event.shiftKey && last >= 0)
      for (const between of boxes.slice(Math.min(n, last), Math.max(n, last) + 1)) between.checked = box.checked;
    last = n;
    tell();
  });

if (all) {
  all.closest('[hidden]')?.removeAttribute('hidden');
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
    tell();
  });
  tell();
}

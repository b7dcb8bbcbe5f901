// A button at every example that copies it, where the browser lets a page write to the clipboard.
const model = /** @type {HTMLTemplateElement | null} */ (document.getElementById('copy'));

if (model && navigator.clipboard)
  for (const figure of document.querySelectorAll('.ways figure')) {
    const button = /** @type {HTMLButtonElement} */ (model.content.firstElementChild?.cloneNode(true));
    const words = button.textContent;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(figure.querySelector('pre')?.textContent ?? '');
      button.textContent = button.dataset.copied ?? '';
      setTimeout(() => {
        button.textContent = words;
      }, 2000);
    });
    figure.querySelector('figcaption')?.append(' ', button);
  }

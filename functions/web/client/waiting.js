// Tells whoever signed in of what they typed on this machine that could not be saved yet, with the way to it.
import { keptBy } from './kept.js';

const place = /** @type {HTMLElement | null} */ (document.querySelector('[data-waiting]'));
const list = place?.querySelector('ul');
if (place && list) {
  const kept = await keptBy(place.dataset.waiting ?? '');
  const forms = new Map(kept.map(({ path, title }) => [path, title]));
  for (const [path, title] of forms) {
    const link = document.createElement('a');
    link.href = path;
    link.textContent = title;
    const line = document.createElement('li');
    line.append(link);
    list.append(line);
  }
  place.hidden = forms.size === 0;
}

import { MOST_NOTE, mayNotNote, type Note } from '../../../shared/domain/application/note.ts';
import type { Typed } from '../input/form.ts';
import { Time } from '../parts/show.tsx';
import type { Opened } from '../reading/opened.ts';
import type { Text } from '../text/text.ts';

/** The field that a new note is typed in. */
export const NOTE = 'note.text';

interface NotesProps {
  readonly t: Text;
  readonly opened: Opened;
  readonly form: Typed;
}

/** What the reader's office notes for itself, oldest first, and a field for one more; part of the one form around the sheet. */
export function Notes({ t, opened, form }: NotesProps) {
  const { notes, application, member, context } = opened;
  const mayWrite = !mayNotNote(application, member, context);
  if (notes.length === 0 && !mayWrite) return null;
  return (
    <details class="notes" id="notes" open={notes.length > 0 || Boolean(form[NOTE]) || form.tried === 'note'}>
      <summary>{t.notes.title(notes.length)}</summary>
      <p class="quiet small">{t.notes.seenBy[member.role === 'screener' ? 'district' : 'city']}</p>
      {notes.length === 0 ? (
        <p class="quiet">{t.notes.none}</p>
      ) : (
        <ul>
          {notes.map((note) => (
            <OneNote t={t} note={note} mine={note.by === member.email} />
          ))}
        </ul>
      )}
      {mayWrite && (
        <>
          <label class="field">
            <span>{t.notes.label}</span>
            <textarea name={NOTE} id={NOTE} rows={2} maxlength={MOST_NOTE}>
              {form[NOTE] ?? ''}
            </textarea>
          </label>
          <button class="secondary" formaction={`/desk/${application.id}/note`}>
            {t.notes.add}
          </button>
        </>
      )}
    </details>
  );
}

const OneNote = ({ t, note, mine }: { t: Text; note: Note; mine: boolean }) => (
  <li>
    <p class="written">{note.text}</p>
    <p class="quiet small">
      {note.name} · <Time t={t} at={note.at} />{' '}
      {mine && (
        <button class="plain" formaction={`/desk/${note.application}/remove-note?note=${note.id}`}>
          {t.notes.remove} <span class="unseen">{note.text.slice(0, 20)}</span>
        </button>
      )}
    </p>
  </li>
);

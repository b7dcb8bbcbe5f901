import type { Application } from '../../../shared/domain/application/application.ts';
import { Notice } from '../parts/says.tsx';
import type { Text } from '../text/text.ts';

interface CopiedProps {
  readonly t: Text;
  readonly application: Pick<Application, 'copied'>;
}

/** What the draft was begun from, and how much of it still stands as it was copied. */
export function CopiedNotice({ t, application: { copied } }: CopiedProps) {
  if (!copied) return null;
  const left = Object.keys(copied.answers).length;
  return (
    <Notice kind="plain">
      <p>
        {t.begin.copied(copied.name, copied.of, copied.own)} {t.begin.left(left)}
        {copied.dropped > 0 && t.begin.dropped(copied.dropped)}
      </p>
    </Notice>
  );
}

/** At an answer that still stands as it was copied: where it is from. */
export function CopiedAnswer({ t, application: { copied }, indicator }: CopiedProps & { readonly indicator: string }) {
  return copied?.answers[indicator] ? <p class="copied small">{t.begin.answer(copied.name)}</p> : null;
}

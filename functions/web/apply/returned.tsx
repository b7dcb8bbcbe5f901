import { type Correction, corrections } from '../../../shared/domain/application/corrections.ts';
import { answerText } from '../parts/answer-field.tsx';
import { Notice } from '../parts/says.tsx';
import type { Opened } from '../reading/opened.ts';
import type { Text } from '../text/text.ts';
import { TimeLeft } from './countdown.tsx';

/** Why it came back, until when it has to be corrected, and where; and what was corrected already. */
export function Returned({ t, opened }: { t: Text; opened: Opened }) {
  const { application, context, before } = opened;
  const { returned } = application;
  if (!returned || !before) return null;
  const asked = corrections(application, before, context.standard);
  const sectionOf = ({ indicator }: Correction) =>
    context.standard.sections.find(({ indicators }) => indicators.includes(indicator))?.id;
  return (
    <Notice title={t.apply.returned}>
      <p>{returned.reason}</p>
      <TimeLeft t={t} opened={opened} />
      <p class="quiet small">{t.apply.returnedHint}</p>
      {asked.length > 0 && (
        <ul>
          {asked.map((each) => (
            <li>
              <a href={`/apply/${application.id}/part/${sectionOf(each)}#answers.${each.indicator.id}`}>
                {each.indicator.text[t.language]}
              </a>
              <CorrectionNote t={t} correction={each} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** What was asked for at an indicator, what stood there then, and whether it has been changed since. */
export const CorrectionNote = ({ t, correction }: { t: Text; correction: Correction }) => (
  <>
    <p class="correct">{correction.remark}</p>
    <p class="small quiet">
      {t.filling.whenReturned(answerText(t, correction.indicator, correction.before))}{' '}
      <span class={correction.changed ? 'tag green' : 'tag amber'}>
        {correction.changed ? t.filling.corrected : t.filling.notCorrected}
      </span>
    </p>
  </>
);

import type { Said } from '../../../shared/domain/application/compared.ts';
import type { RectificationItem } from '../../../shared/domain/application/rectification.ts';
import { isChanged, type Revision } from '../../../shared/domain/application/revised.ts';
import type { Answer } from '../../../shared/domain/standard/answer.ts';
import { type Indicator, indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import { answerText } from '../parts/answer-field.tsx';
import { ItemAt } from '../parts/rectification-items.tsx';
import { Notice } from '../parts/says.tsx';
import { timeText } from '../parts/show.tsx';
import type { Opened } from '../reading/opened.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';
import type { Row } from './sheet-rows.ts';

interface RevisedProps {
  readonly t: Text;
  readonly opened: Opened;
}

/**
 * What came back: what a return asked for and whether it was changed, and what was changed besides, each with its line.
 * The items of a rectification tell themselves how far they are.
 */
export function RevisedSummary({ t, opened, way }: RevisedProps & { readonly way: string }) {
  const { revised, application, context } = opened;
  const about = revised ? indicatorsOf(context.standard).filter(({ id }) => revised.indicators.has(id)) : [];
  if (!revised || (revised.asked === 'rectify' && about.length === 0)) return null;
  const own = `/desk/${application.id}${way && `?${way}`}`;
  const was = score(context.standard, revised.before.self).total;
  const now = score(context.standard, application.self).total;
  return (
    <Notice kind="plain" title={t.revised.title[revised.asked]}>
      <p>{t.revised.since[revised.asked](timeText(t, revised.at), revised.reason)}</p>
      <p>{t.revised.count(about.filter((one) => isRevised(revised, one)).length, revised.unit.length)}</p>
      {was !== now && <p>{t.revised.total(points(was), points(now))}</p>}
      <ul>
        {about.map((indicator) => (
          <li>
            <a href={`${own}#line-${indicator.id}`}>{t.marking.short(indicator.text[t.language])}</a>{' '}
            <Changed t={t} changed={isRevised(revised, indicator)} />{' '}
            {isUnasked(opened, indicator) && <span class="tag">{t.revised.unasked}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const isUnasked = (opened: Opened, { id }: Indicator) =>
  !opened.revised?.indicators.get(id)?.remark && !itemsOf(opened).some(({ indicator }) => indicator === id);

const isRevised = ({ indicators }: Revision, { id }: Indicator) => {
  const one = indicators.get(id);
  return one !== undefined && isChanged(one);
};

/** While they are what was asked for last. */
const itemsOf = ({ revised, application }: Opened): readonly RectificationItem[] =>
  revised?.asked === 'rectify' ? (application.rectification?.items ?? []) : [];

const Changed = ({ t, changed }: { t: Text; changed: boolean }) => (
  <span class={changed ? 'tag green' : 'tag amber'}>{changed ? t.revised.changed : t.revised.unchanged}</span>
);

/** At an indicator: what it was asked to be corrected in, and what it said before beside what it says now. */
export function RevisedAt({ t, opened, row: { indicator, revised, said, of } }: RevisedProps & { readonly row: Row }) {
  const items = itemsOf(opened).filter((item) => item.indicator === indicator.id);
  const { self } = opened.application;
  return (
    <>
      {items.map((item) => (
        <ItemAt t={t} item={item} />
      ))}
      {revised?.remark && (
        <p class="correct">
          {t.revised.asked(revised.remark)} <Changed t={t} changed={of.revised} />
        </p>
      )}
      {revised && of.revised && (
        <div class="revised small">
          {!revised.remark && <Changed t={t} changed />}
          {revised.answered && (
            <dl>
              <Side term={t.revised.before} {...{ t, indicator, said: revised.was, answer: revised.before }} />
              <Side term={t.revised.now} {...{ t, indicator, said: said[0], answer: self[indicator.id] }} />
            </dl>
          )}
          {revised.brought.length > 0 && <p>{t.revised.brought(revised.brought.map(({ name }) => name))}</p>}
          {revised.removed.length > 0 && <p>{t.revised.removed(revised.removed)}</p>}
        </div>
      )}
    </>
  );
}

interface SideProps {
  readonly t: Text;
  readonly term: string;
  readonly indicator: Indicator;
  readonly said: Said | undefined;
  readonly answer: Answer | undefined;
}

/** An answer as the columns of the sheet tell it: the points, the words, the note. */
const Side = ({ t, term, indicator, said, answer }: SideProps) => (
  <div>
    <dt>{term}</dt>
    <dd>
      {typeof said === 'number' && <strong>{t.answer.score(points(said))}</strong>} {answerText(t, indicator, answer)}
      {answer?.note && <span class="quiet">{answer.note}</span>}
    </dd>
  </div>
);

import { unitName } from '../../../shared/domain/application/unit.ts';
import type { Opened } from '../reading/opened.ts';
import type { Text } from '../text/text.ts';

interface LetterProps {
  readonly t: Text;
  readonly opened: Opened;
  /** The city whose office the letter goes to, by its name. */
  readonly city: string;
  readonly sum: string;
}

/** The commitment letter (承诺书), on a page of its own, for the head of the unit to sign. */
export function Letter({ t, opened: { application, context }, city, sum }: LetterProps) {
  const { standard, programme, divisions } = context;
  const name = unitName(application.unit, standard.unit, divisions) || '　　　　　　';
  return (
    <section class="letter">
      <h2>{t.paper.letter.title}</h2>
      <p class="addressee">{t.paper.letter.to(t.notices.office(city))}</p>
      <p>{t.paper.letter.opening(name, programme.name[t.language], standard.name[t.language])}</p>
      <Promises t={t} />
      <p>{t.paper.letter.closing}</p>
      <div class="signing">
        <p>{t.paper.letter.head}</p>
        <p>{t.paper.letter.unit}</p>
        <p>{t.paper.date}</p>
      </div>
      <p class="reference">
        {t.form.at(t.paper.number, application.id)} <span>{t.form.at(t.paper.sum, sum)}</span>
      </p>
    </section>
  );
}

/** What the head of the unit stands for: the bars to applying (domain.md), and that all of it is true. */
export const Promises = ({ t }: { t: Text }) => (
  <ol class="promises">
    {t.paper.letter.promises.map((promise) => (
      <li>{promise}</li>
    ))}
  </ol>
);

import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { fromHundredths } from '../../../shared/domain/points.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { page } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import { currentProgramme } from '../reading/programme.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';

/** For whoever stands before a plaque: what it means, how it was come by, and what to do about a doubt. */
export const help = new Hono<Env>().get('/', (c) => {
  const { t, site } = c.var;
  const programme = currentProgramme(site.policy, site.now());
  const { hotline } = site.policy.publication();
  const [what, way, check, object] = [t.help.what, t.help.way, t.help.check, t.help.object];
  return page(
    c,
    { title: t.help.heading, description: t.help.lead },
    <article class="prose">
      <h1>{t.help.heading}</h1>
      <p class="lead">{t.help.lead}</p>
      <Part heading={what.heading}>
        {what.says.map((says) => (
          <p>{says}</p>
        ))}
      </Part>
      <StarBands t={t} programme={programme} />
      <Part heading={way.heading}>
        <ol>
          {way.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <p>{way.lasts(programme.validYears)}</p>
      </Part>
      <Part heading={check.heading}>
        <p>
          {check.says} <a href="/check">{check.link}</a>
        </p>
      </Part>
      <Part heading={object.heading}>
        <p>
          {object.during} <a href="/notices">{object.notices}</a>
        </p>
        <p>{object.after(hotline.name[t.language], hotline.number)}</p>
      </Part>
      <Words t={t} />
      <p>
        <a href="/api/v1/docs/first-call">{t.help.programs}</a>
      </p>
    </article>,
  );
});

const Part = ({ heading, children }: { heading: string; children: Child }) => (
  <section>
    <h2>{heading}</h2>
    {children}
  </section>
);

function StarBands({ t, programme: { starBands } }: { t: Text; programme: Programme }) {
  const stars = t.help.stars;
  return (
    <section id="stars">
      <h2>{stars.heading}</h2>
      <p>{stars.says}</p>
      <ul>
        {([5, 4, 3] as const).map((star) => (
          <li>{stars.band(star, fromHundredths(starBands[star]))}</li>
        ))}
      </ul>
      <p>{stars.below(fromHundredths(starBands[3]))}</p>
    </section>
  );
}

function Words({ t }: { t: Text }) {
  const { heading, columns, rows } = t.help.words;
  return (
    <Part heading={heading}>
      <Table dense head={[columns.zh, columns.en, columns.meaning]} label={heading}>
        {rows.map(([zh, en, meaning]) => (
          <tr>
            <th scope="row" lang="zh-CN">
              {zh}
            </th>
            <td lang="en">{en}</td>
            <td>{meaning}</td>
          </tr>
        ))}
      </Table>
    </Part>
  );
}

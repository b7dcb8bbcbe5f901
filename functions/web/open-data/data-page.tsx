import { Hono } from 'hono';
import { page } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import { cityName } from '../reading/city.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { catalogue } from './catalog.ts';
import { DATASETS, type Dataset, meaningOf } from './datasets.ts';

/** The open data: what there is, what its fields mean, in which formats and on which terms. */
export const data = new Hono<Env>().get('/', (c) => {
  const { t, site } = c.var;
  const { licence } = site.policy.publication();
  return page(
    c,
    { title: t.openData.heading, description: t.openData.lead, linked: catalogue(c), wide: true },
    <>
      <header class="headline">
        <h1>{t.openData.heading}</h1>
        <p class="lead">{t.openData.lead}</p>
      </header>
      <nav class="contents" aria-label={t.openData.contents}>
        <ul>
          {DATASETS.map(({ id }) => (
            <li>
              <a href={`#${id}`}>{t.openData.sets[id].title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <section class="prose">
        <h2>{t.openData.terms}</h2>
        <p>
          <a rel="license" href={licence.url}>
            {licence.name[t.language]}
          </a>
        </p>
        <p>{licence.why[t.language]}</p>
        <p>{t.openData.cite(cityName(site, t))}</p>
        <h2>{t.openData.how}</h2>
        <ul>
          {t.openData.ways.map((way) => (
            <li>{way}</li>
          ))}
        </ul>
        <p>
          <a href="/api/v1/docs">{t.site.nav.docs}</a> · <a href="/feed.atom">{t.feed.follow}</a> ·{' '}
          <a href="/data/catalog.jsonld">{t.openData.catalog}</a> ·{' '}
          <a href="/data/cells.csv-metadata.json">{t.openData.csvMetadata}</a>
        </p>
        <pre tabindex={0}>
          <code>{t.openData.example(new URL(c.req.url).origin)}</code>
        </pre>
      </section>
      {DATASETS.map((dataset) => (
        <Described t={t} dataset={dataset} />
      ))}
    </>,
  );
});

function Described({ t, dataset }: { t: Text; dataset: Dataset }) {
  const { title, about, updated } = t.openData.sets[dataset.id];
  const columns = t.openData.columns;
  const inTables = dataset.fields.some(({ column }) => column);
  return (
    <section class="dataset" id={dataset.id}>
      <h2>{title}</h2>
      <p>{about}</p>
      <p class="quiet">{updated}</p>
      <ul class="downloads">
        {dataset.files.map(({ format, path }) => (
          <li>
            <a href={path}>{format}</a> <code>{path}</code>
          </li>
        ))}
      </ul>
      <Table head={[columns.name, ...(inTables ? [columns.heading] : []), columns.type, columns.meaning]} label={title}>
        {dataset.fields.map((field) => (
          <tr>
            <th scope="row">
              <code>{field.name}</code>
            </th>
            {inTables && <td>{field.column ? t.register.columns[field.column] : '—'}</td>}
            <td>{t.openData.types[field.type]}</td>
            <td>{meaningOf(t, dataset, field)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

import { type Context, Hono } from 'hono';
import { cityName } from '../reading/city.ts';
import type { Env } from '../site.ts';
import { DATASETS, type Dataset, MEDIA_TYPE, meaningOf } from './datasets.ts';
import { openToAll } from './open-to-all.ts';
import { wholeAddress } from './origin.ts';

/** The catalogue for harvesters of open data: DCAT 3 and schema.org's `Dataset` in one, as JSON-LD. */
export const catalog = new Hono<Env>().use(openToAll).get('/', (c) => {
  c.header('Cache-Control', 'public, max-age=3600');
  return c.body(JSON.stringify(catalogue(c), null, 2), 200, { 'content-type': 'application/ld+json; charset=utf-8' });
});

const publisher = ({ var: { site, t } }: Context<Env>) => ({
  '@type': ['schema:GovernmentOrganization', 'foaf:Organization'],
  name: t.notices.office(cityName(site, t)),
});

/** The two vocabularies have most words in common. */
export function catalogue(c: Context<Env>) {
  const { t, site } = c.var;
  return {
    '@context': {
      '@vocab': 'https://schema.org/',
      schema: 'https://schema.org/',
      dcat: 'http://www.w3.org/ns/dcat#',
      foaf: 'http://xmlns.com/foaf/0.1/',
      license: { '@type': '@id' },
      url: { '@type': '@id' },
      contentUrl: { '@type': '@id' },
    },
    '@id': wholeAddress(c, '/data'),
    '@type': ['DataCatalog', 'dcat:Catalog'],
    name: t.openData.heading,
    description: t.openData.lead,
    url: wholeAddress(c, '/data'),
    inLanguage: ['zh-CN', 'en'],
    license: site.policy.publication().licence.url,
    publisher: publisher(c),
    dataset: DATASETS.map((one) => described(c, one)),
  };
}

function described(c: Context<Env>, dataset: Dataset) {
  const { t, site } = c.var;
  const { title, about } = t.openData.sets[dataset.id];
  return {
    '@id': wholeAddress(c, `/data#${dataset.id}`),
    '@type': ['Dataset', 'dcat:Dataset'],
    ...{ name: title, description: about },
    url: wholeAddress(c, `/data#${dataset.id}`),
    license: site.policy.publication().licence.url,
    creator: publisher(c),
    isAccessibleForFree: true,
    spatialCoverage: site.policy.divisions().find(site.policy.city)?.name,
    variableMeasured: dataset.fields.map((field) => ({
      '@type': 'PropertyValue',
      name: field.name,
      description: meaningOf(t, dataset, field),
    })),
    distribution: dataset.files.map(({ format, path }) => ({
      '@type': ['DataDownload', 'dcat:Distribution'],
      encodingFormat: MEDIA_TYPE[format],
      contentUrl: wholeAddress(c, path),
    })),
  };
}

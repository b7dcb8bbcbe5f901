import * as v from 'valibot';
import { programmeFile } from '../../../shared/data/programme-file.ts';
import { standardFile } from '../../../shared/data/standard-file.ts';
import type { Division } from '../../../shared/domain/division.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Standard } from '../../../shared/domain/standard/indicator.ts';
import type { Registry } from '../../client/registry.ts';

export interface Township extends Division {
  readonly villages: readonly Division[];
}
export interface District extends Division {
  readonly townships: readonly Township[];
}

/** What the year is played on: the plan, the standards and the places, as the registry publishes them. */
export interface Ground {
  readonly programme: Programme;
  readonly standards: readonly Standard[];
  readonly districts: readonly District[];
}

export async function readGround(registry: Registry): Promise<Ground> {
  const [programme, standards] = await Promise.all([readProgramme(registry), readStandards(registry)]);
  return { programme, standards, districts: await readDistricts(registry, programme.city) };
}

async function readProgramme(registry: Registry): Promise<Programme> {
  const { denominators: _, ...programme } = await registry.get('/programmes/{id}', { path: { id: '2023' } });
  return v.parse(programmeFile, programme);
}

async function readStandards(registry: Registry): Promise<Standard[]> {
  const { items } = await registry.get('/standards');
  const read = items.map(({ category, version }) =>
    registry.get('/standards/{category}/{version}', { path: { category, version: String(version) } }),
  );
  return (await Promise.all(read)).map((standard) => v.parse(standardFile, standard));
}

async function readDistricts(registry: Registry, city: string): Promise<District[]> {
  const below = async (parent: string): Promise<Division[]> =>
    (await registry.get('/divisions', { query: { parent } })).items;
  const withVillages = async (township: Division) => ({ ...township, villages: await below(township.code) });
  const withTownships = async (district: Division) => ({
    ...district,
    townships: await Promise.all((await below(district.code)).map(withVillages)),
  });
  return Promise.all((await below(city)).map(withTownships));
}

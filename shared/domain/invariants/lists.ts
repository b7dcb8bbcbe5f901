import { cameBack } from '../application/came-back.ts';
import { dueOf } from '../application/due.ts';
import { unitName } from '../application/unit.ts';
import { cutoffAt } from '../trail/seal.ts';
import { differing, type Filed, type Invariants, keyed, type Listed, type Picture } from './picture.ts';

/** The lists are indexes, which follow the table a moment later: what has just changed is not looked at. */
export const LISTS: Invariants = {
  'the queue shows everything but drafts, as it is stored': (picture) =>
    wrong(picture, picture.queue, ({ application }) => application.state !== 'draft'),
  'the applicants’ lists show everything, as it is stored': (picture) =>
    wrong(picture, picture.byApplicant, () => true),
};

function wrong(picture: Picture, rows: readonly Listed[], isListed: (filed: Filed) => boolean): string[] {
  const cutoff = cutoffAt(picture.at);
  const young = new Set(picture.filed.filter((f) => f.application.updatedAt > cutoff).map((f) => f.application.id));
  const settled = (all: readonly Listed[]) => all.filter((row) => !young.has(row.id) && row.updatedAt <= cutoff);
  const byId = (all: readonly Listed[]) => keyed(settled(all).map(facts), ({ id }) => id);
  const told = picture.filed.filter(isListed).map((filed) => asListed(filed, picture));
  return differing(byId(told), byId(rows));
}

/** How a list ought to show an application. */
function asListed({ application, standard }: Filed, { divisions, programme }: Picture): Listed {
  const { proposal, signature, unit } = application;
  const { deadline, grace } = dueOf(application, programme) ?? {};
  const listed = {
    name: unitName(unit, standard.unit, divisions),
    deadline,
    grace,
    star: proposal?.star,
    signed: signature && true,
    back: cameBack(application),
  };
  return { ...application, listed, inPlace: true };
}

const facts = (row: Listed) => {
  const { id, category, applicant, state, since, version, assigned, updatedAt, head, listed, inPlace } = row;
  return { id, category, applicant, state, since, version, assigned, updatedAt, head, listed, inPlace };
};

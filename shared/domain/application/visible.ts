import { reportingUnit } from '../division.ts';
import type { Member } from '../member.ts';
import type { Signed } from '../signed.ts';
import type { Application } from './application.ts';
import type { ApplicationEvent } from './event.ts';
import type { TransitionName } from './inputs.ts';
import type { Objection } from './objection.ts';
import type { Rectification } from './rectification.ts';

/** May `reader` see this application at all? Drafts are their township's alone. The same question for lists, counts and pages. */
export function mayRead(
  reader: Pick<Member, 'role' | 'division'>,
  { applicant, state }: Pick<Application, 'applicant' | 'state'>,
): boolean {
  switch (reader.role) {
    case 'submitter':
      return reader.division === applicant;
    case 'screener':
      return state !== 'draft' && reader.division === reportingUnit(applicant);
    case 'reviewer':
    case 'admin':
      return state !== 'draft';
  }
}

/**
 * May `reader` begin an application from this one? From one's own always; one that was named is a sample for every
 * submitter, of which `startFrom` takes the answers alone: its contacts, evidence and sheets stay where they are.
 */
export const mayBeginFrom = (reader: Member, { applicant, state }: Pick<Application, 'applicant' | 'state'>): boolean =>
  reader.role === 'submitter' && (reader.division === applicant || state === 'named');

const insider = (reader: Member) => reader.role === 'reviewer' || reader.role === 'admin';

/** A deed without whose it was. */
const unsigned = <T extends Signed>(deed: T): T => ({ ...deed, by: '' });

/**
 * What `reader` sees of it. The city's sheets, findings, objections and signers stay inside, the star until it is public;
 * the district's sheet stays between district and city.
 */
export function seenBy(reader: Member, application: Application): Application {
  if (insider(reader)) return application;
  const {
    signature: _s,
    objections: _o,
    recommended,
    proposal,
    returned,
    ended,
    notice,
    calledOff,
    rectification,
    review,
    ...rest
  } = application;
  const own = reader.role === 'submitter';
  return {
    ...rest,
    ...(own ? { district: {} } : recommended && { recommended }),
    sheets: {},
    city: {},
    evidence: Object.fromEntries(Object.entries(application.evidence).filter(([, { site }]) => !site)),
    assigned: [],
    recused: [],
    visits: application.visits.map(({ held: _, ...visit }) => ({ ...unsigned(visit), visitors: '' })),
    ...(returned && { returned: unsigned(returned) }),
    ...(rectification && { rectification: faceless(rectification) }),
    ...(notice && { notice: unsigned(notice) }),
    ...(calledOff && { calledOff: unsigned(calledOff) }),
    ...(notice && proposal && { proposal: { ...unsigned(proposal), reason: '' } }),
    ...(review && { review: unsigned(review) }),
    ...(ended && { ended: application.filers.includes(ended.by) ? ended : unsigned(ended) }),
  };
}

/** What has to be mended and how far it is, without who found it so; the answers keep their names. */
const faceless = (rectification: Rectification): Rectification => ({
  ...unsigned(rectification),
  items: rectification.items.map(({ closed, reopened, signature, ...item }) => ({
    ...item,
    ...(reopened && { reopened: unsigned(reopened) }),
    ...(closed && { closed: unsigned(closed) }),
    ...(signature && { signature: unsigned(signature) }),
  })),
});

/** Who raised an objection, and what it says, is for the city's office alone. */
export const objectionsFor = (reader: Member, objections: readonly Objection[]): readonly Objection[] =>
  insider(reader) ? objections : [];

/** Moves that are the city's own business until their outcome is public. */
const INSIDE: readonly (TransitionName | 'create')[] = [
  'assign',
  'recuse',
  'propose',
  'send-back',
  'sign',
  'record-visit',
  'close-item',
  'attach',
  'detach',
];

/**
 * The lines of the trail that `reader` sees. Before and after, and from which address, is for the administrator's eyes;
 * outside the city's office there is no reviewer's name and nothing of a proposal, and the applicant sees no screener's.
 */
export function trailFor(reader: Member, events: readonly ApplicationEvent[]): ApplicationEvent[] {
  if (reader.role === 'admin') return events.map((e) => (isPrivate(e) ? { ...e, detail: {}, changes: [] } : e));
  const heard = events
    .filter((e) => !e.quiet)
    .map(({ source: { via }, ...e }) => ({ ...e, source: { via }, changes: [], previous: '', hash: '' }));
  if (reader.role === 'reviewer') return heard;
  return heard.filter((e) => !INSIDE.includes(e.transition)).map((e) => veiled(reader, e));
}

/** What a township typed before it handed anything in is its own. */
const isPrivate = ({ from, to }: ApplicationEvent) => to === 'draft' || (from === 'draft' && to === 'gone');

function veiled(reader: Member, event: ApplicationEvent): ApplicationEvent {
  const ofDistrict = event.role === 'screener' && reader.role === 'submitter';
  const { score, visitors: _, ...told } = event.detail;
  const kept = event.transition === 'recommend' && ofDistrict ? undefined : score;
  const detail = { ...told, ...(kept !== undefined && { score: kept }) };
  return ofDistrict || event.role === 'reviewer' ? { ...event, by: '', name: '', detail } : event;
}

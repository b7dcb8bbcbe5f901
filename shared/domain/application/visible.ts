import { reportingUnit } from '../division.ts';
import type { Member } from '../member.ts';
import type { Application } from './application.ts';
import type { ApplicationEvent } from './event.ts';

/** May `reader` see this application at all? Drafts are their township's alone. The same question for lists, counts and pages. */
export function mayRead(reader: Member, { applicant, state }: Pick<Application, 'applicant' | 'state'>): boolean {
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

const insider = (reader: Member) => reader.role === 'reviewer' || reader.role === 'admin';

/** What `reader` sees of it: the city's sheet, proposal and signers stay inside until the outcome is public. */
export function seenBy(reader: Member, application: Application): Application {
  if (insider(reader)) return application;
  const { city: _sheet, proposal, signature: _signature, returned, failed, ...rest } = application;
  return {
    ...rest,
    city: {},
    ...(returned && { returned: { ...returned, by: '' } }),
    ...(failed && { failed: { ...failed, by: '' } }),
    ...(application.state === 'named' && proposal && { proposal: { ...proposal, by: '', reason: '' } }),
  };
}

/** The lines of the trail that `reader` sees: outside the city's office no reviewer's name, and nothing of a proposal. */
export function trailFor(reader: Member, events: readonly ApplicationEvent[]): ApplicationEvent[] {
  if (insider(reader)) return [...events];
  return events
    .filter((e) => e.transition !== 'propose' && e.transition !== 'send-back')
    .map((e) => (e.role === 'reviewer' ? { ...e, by: '', name: '' } : e));
}

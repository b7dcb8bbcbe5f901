import { dayOf } from '../time.ts';
import { type Invariants, idsOf } from './picture.ts';

/** How a name is come by, and who may judge. */
export const NAMING: Invariants = {
  'what is named was proposed and signed by two people': (picture) =>
    idsOf(picture, ({ application: { award, proposal, signature } }) => {
      const two = proposal && signature && proposal.by !== signature.by;
      return award !== undefined && !two;
    }),
  'what is named was named after its notice': (picture) =>
    idsOf(picture, ({ application: { award, notice } }) => {
      if (!award) return false;
      const { until = '9999-12-31' } = notice ?? {};
      return dayOf(award.namedAt) <= until || award.document.date <= until;
    }),
  'an objection is open only while it is looked into': (picture) =>
    idsOf(picture, ({ application: { state, objections } }) => {
      const open = (objections?.raised ?? 0) > (objections?.handled ?? 0);
      return open !== (state === 'objected');
    }),
  'every objection is on file under its number': (picture) =>
    idsOf(picture, ({ application, objections }) => {
      const { raised = 0 } = application.objections ?? {};
      return objections.length !== raised || objections.some(({ number }, n) => number !== n + 1);
    }),
  'nobody judges what they filed': (picture) =>
    idsOf(picture, ({ application: { filers }, events }) =>
      events.some(({ role, by }) => (role === 'reviewer' || role === 'screener') && filers.includes(by)),
    ),
};

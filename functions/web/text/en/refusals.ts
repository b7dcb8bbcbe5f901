import type { EvidenceFault } from '../../../../shared/domain/evidence/fault.ts';
import type { Fault, Refusal, RefusalCode } from '../../../../shared/domain/refusal.ts';
import type { SheetRefusal } from '../../../../shared/domain/sheet.ts';
import { withDays } from '../days.ts';
import { points } from '../points.ts';
import { sheetFaults } from './sheets.ts';
import { states } from './states.ts';

type Facts = NonNullable<Refusal['facts']>;
type Sentence = readonly [title: string, detail: string | ((facts: Facts) => string)];

const sentences: Record<RefusalCode, Sentence> = {
  'not-signed-in': [
    'Sign in first',
    'This needs you to be signed in. You will come back to this page, with what you typed.',
  ],
  'not-a-member': [
    'Not a member',
    ({ email }) => `${email} is not on the registry’s member list. Ask the city’s zero-waste office to add you.`,
  ],
  'not-your-role': [
    'Not for your role',
    ({ role }) =>
      `This is done by another role: ${roles[role as keyof typeof roles] ?? ''}. Pass it on to somebody who has it.`,
  ],
  'not-your-township': [
    'Not your township',
    'This application belongs to another township or unit; only its own submitter can do this.',
  ],
  'not-your-district': [
    'Not your district',
    'This application belongs to another district, which has to deal with it.',
  ],
  'not-found': [
    'Not found',
    'The address may be wrong, the thing may be gone, or you may not see it. Start again from the list.',
  ],
  'wrong-state': [
    'Not possible at this stage',
    ({ state }) =>
      `The application is now “${states[state as keyof typeof states] ?? ''}”; somebody may have been faster. Reload the page to see where it stands.`,
  ],
  'window-not-open': [
    'Applications have not opened',
    ({ opens }) => `Applications open on ${opens} at 00:00 Shanghai time. Hand it in then.`,
  ],
  'window-closed': [
    'Applications have closed',
    ({ closes, grace }) =>
      `Applications closed on ${closes} at 24:00 Shanghai time${grace ? `, and the grace period ended on ${grace}` : ''}. Contact the city’s zero-waste office if there are special reasons.`,
  ],
  'grace-over': [
    'The grace is over',
    ({ deadline, grace }) =>
      `This was due on ${deadline}, and its grace ended on ${grace} at 24:00 Shanghai time. Nothing more is taken, and it will be closed as overdue. Contact the city’s zero-waste office if there are special reasons.`,
  ],
  incomplete: [
    'Not ready to submit',
    ({ count }) => `Entries still to complete or correct: ${count}. See to those listed below, then submit again.`,
  ],
  'unit-already-applied': [
    'This unit has applied already',
    'The unit already has an application in progress, or an award, in this category and programme. Look for it in your list, or check the name.',
  ],
  'reason-missing': ['A reason is needed', 'Give a reason; the applicant will read it.'],
  'scores-incomplete': [
    'Scoring is not complete',
    ({ count }) => `Indicators without a valid score: ${count}. Complete them before proposing a star.`,
  ],
  vetoed: [
    'Vetoed',
    ({ indicators }) =>
      `A veto applies (${list(indicators)}): no star whatever the score. Mark it as not passed, or correct the answer after checking.`,
  ],
  'required-not-met': [
    'A required indicator is not met',
    ({ indicators }) =>
      `Required indicators without full points: ${list(indicators)}. No star can be given: return it for correction or mark it as not passed.`,
  ],
  'below-three-stars': [
    'Below three stars',
    ({ score, least }) =>
      `The score is ${points(score)}, below the ${points(least)} that three stars need. It cannot be named.`,
  ],
  'star-above-band': [
    'Star above the score’s band',
    ({ score, band, star }) =>
      `A score of ${points(score)} gives ${band} stars; ${star} cannot be proposed. Choose ${band} or fewer.`,
  ],
  'lower-star-needs-reason': [
    'A lower star needs a reason',
    ({ band }) => `The score gives ${band} stars; to propose fewer, say why.`,
  ],
  'signed-by-proposer': ['A second person must sign', 'You proposed this star. Another city reviewer has to sign it.'],
  'own-submission': [
    'You must recuse yourself',
    'You filled in this application, so you may not review it. Pass it on to another reviewer.',
  ],
  'in-conflict': [
    'You have a conflict',
    ({ with: place }) => `This application concerns ${place}, where you belong; another reviewer has to deal with it.`,
  ],
  recused: [
    'You have declared a conflict',
    'You declared a conflict on this application and take no further part in it.',
  ],
  'judged-by-you': [
    'Somebody else has to submit',
    'You have judged this application; another submitter of your office has to hand it in.',
  ],
  'judged-already': [
    'You proposed or signed it',
    'You proposed or signed this application. Before the notice, send it back to assessment first; after it, an objection is the way.',
  ],
  'not-assigned': [
    'Assigned to somebody else',
    ({ reviewers }) =>
      `This application is assigned to ${list(reviewers)}. Add yourself under “Assign” first, if it is yours to do.`,
  ],
  'not-a-reviewer': [
    'Cannot be assigned',
    ({ email }) => `${email} is not an active city reviewer. Choose somebody else.`,
  ],
  'assignee-in-conflict': [
    'That reviewer has a conflict',
    ({ name }) => `${name} has a conflict with this application and cannot be assigned. Choose another reviewer.`,
  ],
  'screened-first': [
    'The district screens first',
    'The district has to screen and recommend this application before the city assesses it.',
  ],
  'not-screened': [
    'Not screened by a district',
    'This application goes to the city’s assessment without district screening.',
  ],
  'signed-already': ['Signed already', 'A second reviewer has signed this proposal; it waits for public notice.'],
  'not-signed-yet': ['Not signed yet', 'A second reviewer has to sign this proposal before it is published.'],
  'item-state': [
    'Not possible for this item now',
    ({ item, is }) =>
      `Item ${item} is now “${itemStates[is as keyof typeof itemStates] ?? ''}”. Reload the page to see where it stands.`,
  ],
  'item-not-closed': [
    'Not confirmed yet',
    ({ item }) => `A reviewer has to confirm the rectification of item ${item} before another signs its close-out.`,
  ],
  'signed-by-closer': [
    'Another reviewer has to sign',
    ({ item }) => `You confirmed the rectification of item ${item}; another reviewer has to sign its close-out.`,
  ],
  'bad-deadline': [
    'Deadline not possible',
    ({ days }) => `A deadline lies after today and at most ${days} days ahead.`,
  ],
  'calendar-not-published': [
    'Calendar not published',
    ({ year }) =>
      `The holidays of ${year} are not published yet, so the term cannot be computed. Give the last day yourself, or publish later.`,
  ],
  'notice-too-short': ['Notice too short', ({ least }) => `In working days the notice lasts at least until ${least}.`],
  'nothing-to-publish': ['Nothing to publish', 'Choose at least one proposal that two reviewers have signed.'],
  'notice-runs': [
    'The notice still runs',
    ({ until }) => `The notice runs to the end of ${until} in Shanghai; it can be named after that.`,
  ],
  'notice-called-off': [
    'This notice was called off',
    'None of its units is named by it, and it takes no more objections; if they are published again, that notice counts.',
  ],
  'notice-objected': [
    'Somebody objects, so the notice cannot be called off',
    'Look into the objection first, and uphold or dismiss it; then call the notice off.',
  ],
  'notice-decided': [
    'The notice is decided, and cannot be called off as a whole',
    'Something of it has been named, or all of it was taken off. A name is taken back by re-verification.',
  ],
  'notice-over': [
    'The notice is over',
    ({ until }) =>
      `The notice ended on ${until} and takes no more objections. Please write to the city’s zero-waste office.`,
  ],
  'too-many-objections': [
    'Too many objections',
    'Too many objections came within the hour. What you typed is still on this page; please send it again in an hour.',
  ],
  'too-many-files': [
    'Too many files',
    ({ most }) => `An application has room for ${most} files. Remove what is not needed, then add this one.`,
  ],
  'too-many-notes': [
    'Too many notes',
    ({ most }) =>
      `An application has room for ${most} notes. Remove some of your own first. What you wrote is still on this page.`,
  ],
  'bad-file': ['File not accepted', ({ fault }) => fileFaults[fault as keyof typeof fileFaults] ?? ''],
  'bad-sheet': [
    'The spreadsheet cannot be imported',
    ({ fault, which }) => sheetFaults(String(which ?? ''))[fault as SheetRefusal] ?? '',
  ],
  'named-already': [
    'Named already',
    'This unit is named and cannot withdraw. Ask the city’s zero-waste office to revoke the name.',
  ],
  'not-due': ['Not due', 'This is not due yet.'],
  'assessment-begun': [
    'The city has begun',
    'Reviewers are assigned, or there are scores or a visit already: the recommendation cannot be taken back. If it must come back, ask a city reviewer to return it for correction.',
  ],
  'document-differs': [
    'This batch has its document',
    ({ number, date }) =>
      `It was named by ${number} (${date}), which stays. Give the same number and date to name the rest by it; what another document names is named one by one, on its own page.`,
  ],
  'too-many-views': [
    'No room for another view',
    ({ most }) => `Up to ${most} views are kept. Delete one you no longer use first.`,
  ],
  'member-exists': [
    'There is such a member',
    ({ email }) => `${email} is in the list of members already, perhaps disabled. Find them there and change them.`,
  ],
  'own-membership': [
    'Not your own membership',
    'Administrators cannot disable themselves or change their own role or place. Ask another administrator.',
  ],
  'work-in-hand': [
    'Applications are in their hands',
    ({ name, count }) =>
      `${name} still has ${count} to assess. Assign them to others at the desk first; if it is urgent, tick the box to go on all the same, and assign them afterwards.`,
  ],
  'nothing-changed': ['Nothing changed', 'What you sent is what is stored already; there is nothing to save.'],
  'stale-version': [
    'Somebody changed it meanwhile',
    ({ yours, current }) =>
      `You have version ${yours}; it is now at version ${current}. What you typed is kept: compare, then submit again.`,
  ],
  'idempotency-key-reused': [
    'Idempotency key reused',
    'The same Idempotency-Key came with a different request before. Use a new key.',
  ],
  'bad-input': ['Something is not right', 'Correct the places listed below and send it again.'],
  'too-large': [
    'Too large',
    ({ most }) => `One request may hold at most ${most}. Shorten the texts or choose a smaller file, and try again.`,
  ],
  'not-same-origin': [
    'Request from elsewhere',
    'For safety, forms are only taken from this site’s own pages. Go back to the page and send it from there.',
  ],
  busy: ['Busy', 'The registry does not answer right now. Nothing you typed is lost; try again in a moment.'],
};

const fileFaults = {
  'too-large': 'A file may have at most 20 MB. Make it smaller or split it.',
  'empty-file': 'The file is empty. Choose another.',
  'not-a-file-type': 'Photos (JPG, PNG, WebP), PDF, OFD and Office files without macros are accepted.',
  'not-uploaded': 'The file did not come through. Upload it again.',
  'size-differs': 'What came is not of the size of your file. Upload it again.',
  'checksum-differs': 'What came is not the content of your file. Upload it again.',
  'content-differs': 'The content is not what the name says. Save it in its own format and upload it again.',
} satisfies Record<EvidenceFault, string>;

export const itemStates = {
  open: 'Open',
  done: 'Answered',
  signing: 'Awaiting second signature',
  closed: 'Closed',
};

export const roles = {
  public: 'member of the public',
  clock: 'system',
  submitter: 'submitter',
  screener: 'district screener',
  reviewer: 'city reviewer',
  admin: 'administrator',
};

const list = (ids: Facts[string] | undefined) => (Array.isArray(ids) ? ids.join(', ') : '');

export const refusal = ({ refused, facts = {} }: Refusal) => {
  const [title, detail] = sentences[refused];
  return { title, detail: typeof detail === 'string' ? detail : detail(withDays('en', facts)) };
};

export const fault: Record<Fault, string> = {
  missing: 'Fill this in',
  'not-a-choice': 'Choose one of these',
  'not-a-day': 'Give a day that fits',
  'in-the-future': 'No later than today',
  'not-a-deadline': 'Give a deadline within the limit',
  'not-a-count': 'Enter a whole number from 0 to 9999',
  'not-a-number': 'Enter a number of at least 0, with at most two decimals',
  'out-of-order': 'This is out of order with what stands beside it: look at both',
  taken: 'Taken already: choose another',
  'not-a-percentage': 'Enter a percentage from 0 to 100, with at most two decimals',
  'not-in-year': 'Give a day of that year',
  'not-a-weekend': 'A make-up workday is a Saturday or a Sunday',
  'not-in-your-area': 'Not in your area: choose again',
  'not-a-village': 'Choose a village or community',
  'division-ended': 'This division is no more; choose one that stands',
  'not-a-phone': 'Enter a phone number, such as 0575-85000000',
  'not-a-place-of-role':
    'Choose a place that fits the role: a township, a district or the city for submitters, a district for screeners, the city for others',
  'not-confirmed': 'Tick the box to confirm',
  'too-long': 'Too long: shorten it',
  'unknown-field': 'There is no such field',
  'unknown-indicator': 'The standard has no such indicator',
  'wrong-type': 'Not the right kind of value',
};

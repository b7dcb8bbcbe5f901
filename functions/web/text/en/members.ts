import type { invitation as zhInvitation, members as zhMembers } from '../zh/members.ts';

export const members: typeof zhMembers = {
  title: 'Members',
  intro:
    'Who may do what stands in this list. A change counts from the next thing that somebody does; what was done before, and its trail, stay as they are.',
  invite: 'Add a member',
  inviteIntro:
    'Once saved, that e-mail can sign in and work. Accounts belong to the sign-in service: no passwords are kept here.',
  toMember: 'Open this member',
  search: 'Name, e-mail or place (pinyin initials will do)',
  byRole: 'By role',
  everybody: 'Everybody active',
  disabled: 'Disabled',
  none: 'Nobody fits. Search for something else, or add a member.',
  previous: 'Previous page',
  next: 'Next page',
  labels: {
    email: 'E-mail',
    name: 'Name',
    role: 'Role',
    division: 'Place',
    'ties.divisions': 'Own townships and villages',
    'ties.units': 'Own units',
    language: 'Language of e-mail',
    reason: 'Reason',
  },
  hints: {
    email: 'that the account signs in with',
    division:
      'a township for submitters (the city for municipal units), a district for screeners; may be left blank for reviewers and administrators. Type a name and choose',
    lines: 'one a line',
  },
  ties: 'Recusal',
  tiesIntro:
    'For screeners and reviewers only: townships, villages and units that they belong to, whose applications they do not judge.',
  edit: 'Change what is registered',
  save: 'Save',
  despite: 'Go on all the same; what is in their hands is assigned to others later',
  yourself:
    'This is yourself: you may change your name; another administrator changes your role or place, or disables you.',
  disable: 'Disable',
  disableIntro:
    'From the next request on they can do nothing any more. Drafts stay with the township, and others of it go on with them.',
  enable: 'Enable again',
  enableIntro: 'They go on in the role that they had.',
  done: {
    invited: (email) => `${email} is a member now; a letter is on its way.`,
    changed: () => 'Saved; it counts from their next request on.',
    disabled: () => 'Disabled; it counts from their next request on.',
    enabled: () => 'Enabled again.',
  },
  handOver: (address) => `Where no e-mail is sent, tell them the address to sign in yourself: ${address}`,
  trail: 'Changes',
  noTrail: 'No changes: this member was made by the deployment.',
  trailColumns: { at: 'When', change: 'What', by: 'By', fields: 'Content' },
  changes: { invited: 'Added', changed: 'Changed', disabled: 'Disabled', enabled: 'Enabled again' },
  nothing: '(blank)',
};

export const invitation: typeof zhInvitation = {
  subject: (site) => `${site}: you are a member`,
  happened: (site, role) => `You have been registered with “${site}” as: ${role}.`,
  next: (email) =>
    `Sign in with the e-mail ${email}. The first time, make an account for it on the sign-in page, or use the one that your office gave you:`,
  footer: 'This e-mail was sent automatically; please do not reply. If it is not meant for you, ignore it.',
  undelivered: (email) => `The letter to ${email} who became a member`,
};

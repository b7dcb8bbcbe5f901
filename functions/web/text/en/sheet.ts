/** What an office notes for itself. */
export const notes = {
  title: (n: number) => (n === 0 ? 'Notes' : `Notes (${n})`),
  seenBy: {
    district: 'Only your district’s screeners see these; neither the applicant nor the city does.',
    city: 'Only the city’s reviewers and administrators see these; neither the applicant nor the district does.',
  },
  none: 'No notes yet.',
  label: 'Add a note',
  add: 'Add',
  remove: 'Remove',
};

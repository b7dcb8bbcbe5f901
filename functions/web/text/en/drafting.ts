/** What is being written before it is published: programmes, standards, calendars. */
export const drafting = {
  save: 'Save the draft',
  discard: 'Give up the draft',
};

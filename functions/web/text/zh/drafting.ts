/** What is being written before it is published: programmes, standards, calendars. */
export const drafting = {
  save: '保存草稿',
  discard: '放弃草稿',
};

export const programmes = {
  switch: 'Choose a programme',
};

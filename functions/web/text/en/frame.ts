export const frame = {
  menu: 'Menu',
  links: 'On this site',
  description:
    'Zero-waste city cells: applications, assessment, public notices and naming. The progress of each district, the register of named cells, plaque checks and open data.',
};

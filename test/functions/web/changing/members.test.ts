import { expect, test } from 'vitest';
import { placesOfWork } from '../../../../functions/web/changing/members.ts';
import { loadPolicy } from '../../../../shared/data/load.ts';
import { exampleProgramme } from '../../../shared/domain/examples.ts';

test('work in hand is looked for in the last three programmes of each line, whatever they are called', () => {
  const years = ['2021', '2022', '2023', '2024'].map((id) => exampleProgramme({ id }));
  const pilots = ['eco2023', 'lowcarbon2023'].map((id) => exampleProgramme({ id, line: id }));
  const { programmes } = placesOfWork({ ...loadPolicy('3306'), programmes: () => [...years, ...pilots] });
  expect(programmes).toEqual(['2022', '2023', '2024', 'eco2023', 'lowcarbon2023']);
});

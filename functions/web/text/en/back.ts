import type { back as zh } from '../zh/back.ts';

/** What came back to the desk, as its queue marks and filters it. */
export const back: typeof zh = {
  title: 'Came back',
  kinds: { corrected: 'Resubmitted', rectified: 'Answered' },
  compare: 'What it said before, and says now',
};

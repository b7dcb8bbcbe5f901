import type { Problem } from './calls.ts';

/** The registry said no: which of its codes (`GET /api/v1/codes`), and the whole problem document (RFC 9457). */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;

  constructor(problem: Problem, asked: string) {
    const { status, code, title, detail, problems = [] } = problem;
    const faults = problems.map(({ field, detail: fault }) => `\n  ${field}: ${fault}`);
    super(`${asked} was refused with ${status} ${code}: ${title} ${detail}${faults.join('')}`);
    this.problem = problem;
  }

  get code(): Problem['code'] {
    return this.problem.code;
  }
}

import { decide } from '../../../shared/domain/application/decide.ts';
import type { Source } from '../../../shared/domain/application/event.ts';
import { type Evidence, thereAlready } from '../../../shared/domain/evidence/evidence.ts';
import { claimedType } from '../../../shared/domain/evidence/fault.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { type Claim, received, type Ticket, ticketFor } from '../../../shared/objects/receive.ts';
import { knownContextOf } from '../reading/context.ts';
import { type Found, findFor } from '../reading/evidence.ts';
import type { Registry, WithObjects } from '../site.ts';
import { move } from './move.ts';

/** What is said of a file before it comes, and once more when it has come. */
interface Claimed {
  readonly indicator: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly thumbnail?: Claim['thumbnail'] | undefined;
}

/** Who asks, and about which application. */
interface Asker {
  readonly email: string;
  readonly id: string;
  readonly source: Source;
}

/** The first step: an address that the browser may put exactly this file to, if the application would take it. */
export async function askTicket(registry: WithObjects, asker: Asker, claimed: Claimed): Promise<Ticket | Refusal> {
  const claim = claimOf(claimed);
  if (isRefusal(claim)) return claim;
  const found = await findFor(registry, asker);
  if (isRefusal(found)) return found;
  return (await wouldRefuse(registry, found, 'asked', claimed, claim)) ?? ticketFor(registry.bucket, asker.id, claim);
}

/** Others may be changing the application all the while. */
const MOST_TRIES = 16;

/**
 * The second step: looks at what came and, if it is what it claims to be, makes it evidence of the application. Asked
 * again, or for a content that the indicator has already, it answers with the one there and changes nothing.
 */
export async function completeUpload(
  registry: WithObjects,
  asker: Asker,
  file: string,
  claimed: Claimed,
): Promise<Evidence | Refusal> {
  const claim = claimOf(claimed);
  if (isRefusal(claim)) return claim;
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const outcome = await attempt(registry, asker, file, claimed, claim);
    // Whoever was faster may have brought the same content.
    if (!isRefusal(outcome) || outcome.refused !== 'stale-version') return outcome;
  }
  return refuse('busy');
}

async function attempt(
  registry: WithObjects,
  asker: Asker,
  file: string,
  claimed: Claimed,
  claim: Claim,
): Promise<Evidence | Refusal> {
  const found = await findFor(registry, asker);
  if (isRefusal(found)) return found;
  const { version, evidence } = found.application;
  const there = thereAlready(evidence, claimed, found.member.role);
  if (there) return there;
  const refusal = await wouldRefuse(registry, found, file, claimed, claim);
  if (refusal) return refusal;
  const facts = await received(registry.bucket, asker.id, file, claim);
  if ('fault' in facts) return refuse('bad-file', { fault: facts.fault });
  const { indicator, name } = claimed;
  const input = { evidence: { id: file, indicator, name, ...facts } };
  const moved = await move(registry, { ...asker, transition: 'attach', input, key: `file-${file}`, version });
  if (isRefusal(moved)) return moved;
  const { application } = moved;
  // None where it was completed once and removed since.
  return application?.evidence[file] ?? refuse('not-found');
}

function claimOf({ name, size, sha256, thumbnail }: Claimed): Claim | Refusal {
  const claimed = claimedType({ name, size });
  if ('fault' in claimed) return refuse('bad-file', { fault: claimed.fault });
  return { size, sha256, type: claimed.type, ...(thumbnail && { thumbnail }) };
}

/** Whether the application would refuse the file, asked before a byte of it travels. */
async function wouldRefuse(
  registry: WithObjects,
  { application, member }: Found,
  file: string,
  { indicator, name }: Claimed,
  { size, sha256, type }: Claim,
): Promise<Refusal | undefined> {
  const context = await knownContextOf(registry, application);
  if (!context) return refuse('not-found');
  const evidence = { id: file, indicator, name, size, sha256, type };
  const decision = decide(application, 'attach', member, { evidence }, context);
  return isRefusal(decision) ? decision : undefined;
}

const FILE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Takes a file back, whatever else has changed meanwhile; asked again, it changes nothing more. */
export async function takeBack(registry: Registry, asker: Asker, file: string): Promise<Refusal | undefined> {
  if (!FILE_ID.test(file)) return refuse('not-found');
  const moved = await move(registry, {
    ...asker,
    transition: 'detach',
    input: { evidence: file },
    key: `gone-${file}`,
  });
  if (!isRefusal(moved)) return undefined;
  return moved.refused === 'bad-input' ? refuse('not-found') : moved;
}

import type { Application } from '../application/application.ts';
import { type Broken, firstBroken } from '../application/chain.ts';
import type { ApplicationEvent } from '../application/event.ts';
import type { Instant } from '../time.ts';
import { firstDifference, replayed, valuesOf } from './replay.ts';

/** An application with every line of its trail, oldest first; without the application where there is none any more. */
export interface Trail {
  readonly id: string;
  readonly application: Application | undefined;
  readonly events: readonly ApplicationEvent[];
}

/** Where the trail of an application is broken. */
export interface TrailFault {
  readonly application: string;
  readonly version: number;
  /** As in the chain; or the application is not what its lines make, or is gone although no line says so. */
  readonly fault: Broken['fault'] | 'differs' | 'removed';
  /** The field that differs. */
  readonly field?: string;
  /** The application is its township's alone as yet. */
  readonly draft?: true;
  /** When the broken line says that it was written, or else when the application says that it last changed. */
  readonly at: Instant;
}

/** The first fault of a trail; undefined when it is whole and makes the application as it is stored. */
export function firstFault(trail: Trail): TrailFault | undefined {
  const { id, application, events } = trail;
  const last = events.at(-1);
  const broken = firstBroken(events, application?.head ?? last?.hash ?? '');
  if (broken) return { application: id, ...broken, at: writtenAt(trail, broken.version) };
  const version = last?.version ?? 0;
  if (!application)
    return last?.to === 'gone' ? undefined : { application: id, version, fault: 'removed', at: last?.at ?? '' };
  const field = firstDifference(replayed(events), valuesOf(application));
  return field === undefined
    ? undefined
    : { application: id, version, fault: 'differs', field, at: writtenAt(trail, version) };
}

const writtenAt = ({ application, events }: Trail, version: number): Instant =>
  events.find((event) => event.version === version)?.at ?? application?.updatedAt ?? events.at(-1)?.at ?? '';

import type { VirtualObjectDefinition } from '@restatedev/restate-sdk';
import type { Engine } from '../../engine/createEngine.ts';
import type { Clock, Deliver } from '../port/host.ts';
import { noteObject } from './noteObject.ts';
import { outboxObject } from './outboxObject.ts';
import { petitionObject } from './petitionObject.ts';
import { loadSdk } from './sdk.ts';

/** What the services are made of. */
export interface RestateServicesOptions {
  readonly engine: Engine<string>;
  /** Carries out what decisions ask for. */
  readonly deliver: Deliver;
  /** The machine's clock unless told. */
  readonly clock?: Clock;
  /** Told of what goes on failing by itself: a petition that cannot be decided on, a receiver that is gone. */
  readonly onFault?: (error: unknown) => void;
  /** The pause after the first delivery that failed, in milliseconds; it doubles with each. 200 unless told. */
  readonly retryMs?: number;
  /** The longest pause, in milliseconds. An hour unless told. */
  readonly longestMs?: number;
  /** Milliseconds by which an event may be dated after the clock; 300,000 unless told. */
  readonly aheadMs?: number;
}

/**
 * The virtual objects `petition`, `petitionOutbox` and `petitionNote`, to be bound to an endpoint of Restate's SDK. Any number of processes may
 * serve the same ones. Throws a HostFault where `@restatedev/restate-sdk` is not installed.
 */
export async function restateServices(
  options: RestateServicesOptions,
): Promise<readonly VirtualObjectDefinition<string, unknown>[]> {
  const { engine, deliver, clock = { now: () => Date.now() }, onFault = () => undefined } = options;
  const { retryMs = 200, longestMs = 3_600_000, aheadMs = 300_000 } = options;
  const sdk = await loadSdk();
  return [
    petitionObject(sdk, { engine, clock, aheadMs, onFault }),
    outboxObject(sdk, { deliver, retryMs, longestMs, onFault }),
    noteObject(sdk),
  ];
}

import { createEngine } from '../../../src/engine/createEngine.ts';
import type { Delivery } from '../../../src/hosts/port/host.ts';
import {
  type ServedRestate,
  type ServeRestateOptions,
  serveRestate,
} from '../../../src/hosts/restate/serveRestate.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { freePort } from './freePort.ts';
import { handClock } from './handClock.ts';
import { startRestate } from './restateServer.ts';

/** What an office may be started with. */
export type RestateOfficeOptions = Partial<ServeRestateOptions>;

/** A host over a Restate of its own, whose clock stands, and what it delivered. Its timer is asked by hand. */
export async function restateOffice(more: RestateOfficeOptions = {}, at = '2026-03-02T09:00:00+08:00') {
  const restate = await startRestate();
  const port = await freePort();
  const clock = handClock(at);
  const delivered: Delivery[] = [];
  const faults: unknown[] = [];
  const running: ServedRestate[] = [];
  const options: ServeRestateOptions = {
    ingress: restate.ingress,
    admin: restate.admin,
    port,
    engine: createEngine<string>(fireRescueBureau),
    clock,
    timers: false,
    retryMs: 5,
    longestMs: 100,
    aheadMs: Number.MAX_SAFE_INTEGER,
    deliver: async (delivery) => {
      delivered.push(delivery);
    },
    onFault: (error) => faults.push(error),
    ...more,
  };

  async function start(given: RestateOfficeOptions = {}): Promise<ServedRestate> {
    const served = await serveRestate({ ...options, ...given });
    running.push(served);
    return served;
  }

  return {
    restate,
    options,
    clock,
    delivered,
    faults,
    start,
    async stop() {
      await Promise.allSettled(running.map((one) => one.close()));
      await restate.stop();
    },
  };
}

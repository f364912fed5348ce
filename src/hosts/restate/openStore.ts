import type { Clock } from '../port/host.ts';
import { adminAt } from './admin.ts';
import { ingressAt } from './ingress.ts';
import type { RestateHostOptions } from './restateHost.ts';
import { type RestateStore, storeOver } from './restateStore.ts';

export type { RestateStore };

/** Where Restate is. */
export type RestateStoreOptions = Pick<
  RestateHostOptions,
  'ingress' | 'admin' | 'headers' | 'timeoutMs' | 'clock' | 'onFault'
>;

const machine: Clock = { now: () => Date.now() };

/**
 * What is kept in Restate, for an export, an import, or whoever verifies it. To be read, its services need not be up; to be written to, they do. It is
 * exported whole while nothing is taken: Restate shows what a call under way has kept so far.
 */
export function restateStore(options: RestateStoreOptions): RestateStore {
  const { headers = {}, timeoutMs = 30_000, clock = machine, onFault = () => undefined } = options;
  const ingress = ingressAt({ url: options.ingress, name: 'ingress', headers, timeoutMs });
  const admin = adminAt({ url: options.admin, name: 'admin', headers, timeoutMs });
  return storeOver(ingress, admin, clock, onFault);
}

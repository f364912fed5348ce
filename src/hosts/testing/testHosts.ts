import type { Engine } from '../../engine/createEngine.ts';
import type { Clock, Deliver, Host } from '../port/host.ts';

/** What a host is started with. */
export interface HostSetup {
  readonly engine: Engine<string>;
  readonly clock: Clock;
  /** What is carried out is carried out by this. */
  readonly deliver: Deliver;
}

/** Data of its own for one case, with as many hosts on it as are started. */
export interface TestHosts {
  /**
   * Starts a host, as another process has one. It watches the clock and delivers by itself, and tries again within a second or so what could not
   * be delivered, or what a host that is gone had in hand.
   */
  start(setup: HostSetup): Promise<Host>;
  /** Ends a host as `kill -9` ends its process: nothing is closed, and nothing of it is delivered or stored any more. */
  crash(host: Host): Promise<void>;
  /** Closes the hosts that run and removes the data. */
  drop(): Promise<void>;
}

/** Gives empty data, apart from all that was given before. */
export type FreshHosts = () => Promise<TestHosts>;

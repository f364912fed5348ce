import type { Engine } from '../../engine/createEngine.ts';
import type { Clock, Deliver } from '../../hosts/port/host.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Language } from '../../vocabulary/text.ts';

/** Where Restate is. */
export interface RestatePlaces {
  /** The URL of its ingress. */
  readonly ingress: string;
  /** The URL of its admin port. */
  readonly admin: string;
  /** The port on loopback on which it calls the services. */
  readonly services: number;
}

/** What `serve` is asked to do. */
export interface ServeRequest {
  /** The language of what is said on a terminal. */
  readonly lang: Language;
  /** The SQLite file; `petitions.sqlite` unless another store is named. */
  readonly data: string | undefined;
  readonly postgres: string | undefined;
  readonly restate: RestatePlaces | undefined;
  readonly policies: readonly Policy[];
  readonly port: number;
  /** The address that is listened on. */
  readonly address: string;
  /** Names under which it may be asked, besides those of loopback. */
  readonly publicHosts: readonly string[];
  readonly deliverTo: string | undefined;
  /** A file with the secret that deliveries are signed with. */
  readonly deliverSecretFile: string | undefined;
  /** The file that says who acts. */
  readonly actors: string | undefined;
  /** A file that holds the moment. */
  readonly clock: string | undefined;
  /** Requests of one actor in a second, for long; 0: as many as come. */
  readonly rate: number | undefined;
}

/** What a host is made of, but for its store. */
export interface HostParts {
  readonly engine: Engine<string>;
  readonly deliver: Deliver;
  readonly clock: Clock;
  readonly onFault: (error: unknown) => void;
}

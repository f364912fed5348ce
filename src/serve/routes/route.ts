import { z } from '@hono/zod-openapi';
import type { Engine } from '../../engine/createEngine.ts';
import type { Host } from '../../hosts/port/host.ts';
import { type Instant, instantFromMs, isBefore } from '../../vocabulary/instant.ts';
import type { Text } from '../../vocabulary/text.ts';
import type { Asked } from '../context.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics.ts';
import { type ProblemKind, problemKinds } from '../problem.ts';

/** What the routes answer from. */
export interface Served {
  readonly host: Host;
  readonly engine: Engine<string>;
  /** The moment that counts. */
  readonly now: () => Instant;
  readonly limits: Limits;
  readonly metrics: Metrics;
  /** Whether the server has begun to stop. */
  readonly isStopping: () => boolean;
}

/** A schema of the OpenAPI document, by its name. */
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** What a route answers where all is well. */
interface Answered {
  readonly said: Text;
  readonly schema: object;
  readonly type?: string;
  /** The answer in the example, by its name. */
  readonly example?: string;
}

interface Described<Query extends z.ZodType, Headers extends z.ZodType> {
  readonly method: 'get' | 'post';
  /** As OpenAPI writes it. */
  readonly path: string;
  readonly said: Text;
  /** Whoever asks is answered, signed in or not. */
  readonly open?: true;
  readonly query?: Query;
  readonly headers?: Headers;
  /** Schema and examples of the body. */
  readonly body?: { readonly schema: object; readonly example: string };
  readonly answers: Readonly<Record<number, Answered>>;
  /** Its own; those that any route may tell are not repeated. */
  readonly problems: readonly ProblemKind[];
}

/** What a handler is given. */
export interface Asking<Query, Headers> {
  readonly c: Asked;
  readonly served: Served;
  readonly query: Query;
  readonly headers: Headers;
}

/** A route: what OpenAPI says of it, and what answers it. */
export interface Route extends Described<z.ZodType, z.ZodType> {
  handle(asking: Asking<unknown, unknown>): Promise<Response> | Response;
}

/** Describes a route and its handler. */
export function route<
  Query extends z.ZodType = z.ZodType<object>,
  Headers extends z.ZodType = z.ZodType<object>,
>(
  described: Described<Query, Headers>,
  handle: (asking: Asking<z.output<Query>, z.output<Headers>>) => Promise<Response> | Response,
): Route {
  return { ...described, handle: handle as Route['handle'] };
}

/** The statuses under which problems are told, with their kinds. */
export function problemsOf(problems: readonly ProblemKind[]): ReadonlyMap<number, readonly ProblemKind[]> {
  const kinds = new Map<number, ProblemKind[]>();
  for (const kind of problems) {
    const { status } = problemKinds[kind];
    kinds.set(status, [...(kinds.get(status) ?? []), kind]);
  }
  return kinds;
}

/** The moment for which a petition is asked about: a clock that lags does not ask about what was before its last event. */
export function momentFor({ lastAt }: { readonly lastAt: Instant }, { now }: Served): Instant {
  const at = now();
  return isBefore(at, lastAt) ? lastAt : at;
}

/** The moment of a clock as an instant. */
export const instantOf = (clock: { now(): number }) => () => instantFromMs(clock.now());

/** Nothing is asked for beside the path. */
export const noQuery = z.strictObject({});

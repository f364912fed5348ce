import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer, HostWaiting } from '../hosts/port/host.ts';

/** One request, as it is measured. */
export interface Measured {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What a server counts, for Prometheus. No label has an id in it. */
export interface Metrics {
  readonly contentType: string;
  request(measured: Measured): void;
  /** An answer to an event that was sent. */
  answered(answer: Answer): void;
  delivered(outcome: 'taken' | 'failed'): void;
  /** The page that Prometheus reads; `waiting` is undefined where the store does not answer. */
  page(waiting: HostWaiting | undefined, now: number): Promise<string>;
}

const outcomeOf = (answer: Answer) => {
  if (answer.accepted) return answer.repeated ? 'repeated' : 'accepted';
  return answer.changed ? 'changed' : answer.reused ? 'reused' : 'refused';
};

/** Makes the counts of one server; with `process`, those of the Node process as well. */
export function createMetrics({ process = false }: { readonly process?: boolean } = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (process) collectDefaultMetrics({ register: registry });
  const named = (name: string, help: string) => ({ name: `petition_flow_${name}`, help, registers });
  const decisions = new Counter({
    ...named('decisions_total', 'Events that were sent, by what they came to.'),
    labelNames: ['outcome'],
  });
  const refusals = new Counter({
    ...named('refusals_total', 'Refusals of events that were sent, by code.'),
    labelNames: ['code'],
  });
  const deliveries = new Counter({
    ...named('deliveries_total', 'Attempts to deliver an effect, by how they ended.'),
    labelNames: ['outcome'],
  });
  const durations = new Histogram({
    ...named('request_duration_seconds', 'Time until a request was answered.'),
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  });
  const gauge = (name: string, help: string) => new Gauge(named(name, help));
  const storeUp = gauge('store_up', '1 while the store answers.');
  const outbox = gauge('outbox_petitions', 'Petitions that have something to deliver.');
  const age = gauge('outbox_oldest_seconds', 'Age of the oldest effect that waits to be delivered; 0: none.');
  const attempts = gauge('outbox_attempts', 'The most attempts in a row that failed.');
  const gone = gauge('receiver_gone', '1 where the receiver answered 410: nothing is delivered any more.');
  const lag = gauge('due_lag_seconds', 'By how much the timer is behind; 0: not at all.');
  return {
    contentType: registry.contentType,
    request: ({ method, route, status, seconds }) =>
      durations.observe({ method, route, status: String(status) }, seconds),
    answered(answer) {
      decisions.inc({ outcome: outcomeOf(answer) });
      if (!answer.accepted) for (const { code } of answer.refusals) refusals.inc({ code });
    },
    delivered: (outcome) => deliveries.inc({ outcome }),
    page(waiting, now) {
      storeUp.set(waiting ? 1 : 0);
      if (waiting) {
        outbox.set(waiting.petitions);
        age.set(waiting.oldest === null ? 0 : Math.max(0, now - waiting.oldest) / 1000);
        attempts.set(waiting.attempts);
        gone.set(waiting.receiverGone ? 1 : 0);
        lag.set(waiting.lag / 1000);
      }
      return registry.metrics();
    },
  };
}

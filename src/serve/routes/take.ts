import type { NextEvent } from '../../engine/nextEvents.ts';
import type { TakenAnswer } from '../../hosts/port/host.ts';
import { text } from '../../vocabulary/text.ts';
import type { Asked } from '../context.ts';
import { Problem } from '../problem.ts';
import { refusedWith } from '../refusedWith.ts';
import type { Served } from './route.ts';

/** What was not even tried: the petition is elsewhere by now, or the key was another message's. */
export type NotTried = 'changed' | 'reused';

/** Sends an event to the host, counts what it came to, and throws a problem for a refusal; `next` is the worklist of whoever sent it. */
export async function take(
  c: Asked,
  { host, metrics }: Served,
  event: object,
  seen: number,
  next?: () => readonly NextEvent[],
): Promise<TakenAnswer | NotTried> {
  const answer = await host.take(event, { seen });
  metrics.answered(answer);
  if (answer.accepted) {
    if (answer.repeated) c.header('Idempotent-Replayed', 'true');
    return answer;
  }
  if (answer.changed) return 'changed';
  if (answer.reused) return 'reused';
  c.set(
    'codes',
    answer.refusals.map(({ code }) => code),
  );
  throw refusedWith(answer.refusals, event, answer.seq, next?.());
}

export const keyReused = () =>
  new Problem(
    'key-reused',
    text('该 Idempotency-Key 已用于其他内容', 'this Idempotency-Key was used for another message'),
  );

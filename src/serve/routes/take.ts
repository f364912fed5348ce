import type { Answer } from '../../hosts/port/host.ts';
import { text } from '../../vocabulary/text.ts';
import type { Asked } from '../context.ts';
import { Problem } from '../problem.ts';
import { refusedWith } from '../refusedWith.ts';
import type { Served } from './route.ts';

/** Sends an event to the host, counts what it came to, and throws a problem for what was not accepted, but for a petition that has changed. */
export async function take(
  c: Asked,
  { host, metrics }: Served,
  event: object,
  seen: number,
): Promise<Extract<Answer, { accepted: true }> | { readonly changed: true }> {
  const answer = await host.take(event, { seen });
  metrics.answered(answer);
  if (answer.accepted) {
    if (answer.repeated) c.header('Idempotent-Replayed', 'true');
    return answer;
  }
  if (answer.changed) return { changed: true };
  if (answer.reused)
    throw new Problem(
      'key-reused',
      text('该 Idempotency-Key 已用于其他内容', 'this Idempotency-Key was used for another message'),
    );
  c.set(
    'codes',
    answer.refusals.map(({ code }) => code),
  );
  throw refusedWith(answer.refusals, answer.seq);
}

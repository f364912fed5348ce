import type { Petition } from '../../engine/petition.ts';
import { maySee } from '../../hosts/worklist/visible.ts';
import type { Actor } from '../../vocabulary/events/define.ts';
import { text } from '../../vocabulary/text.ts';
import { bodyOf, messageIn } from '../http/body.ts';
import { actingHead } from '../http/enteredFor.ts';
import { eventIdOf, keyOf } from '../ids.ts';
import { noSuchPetition, Problem } from '../problem.ts';
import { idempotent } from './parameters.ts';
import { momentFor, ref, route, type Served } from './route.ts';
import { keyReused, take } from './take.ts';

/** Sends an event to a petition, from where the sender saw it. */
export const sendEvent = route(
  {
    method: 'post',
    path: '/petitions/{id}/events',
    said: text('向信访事项提交事件', 'Send an event to a petition'),
    headers: idempotent,
    body: { schema: ref('Sending'), example: 'sending' },
    answers: { 200: { said: text('已受理', 'accepted'), schema: ref('Taken'), example: 'taken' } },
    problems: [
      'invalid',
      'not-json',
      'not-found',
      'changed',
      'too-large',
      'wrong-content-type',
      'refused',
      'key-reused',
    ],
  },
  async ({ c, served, headers }) => {
    const body = await bodyOf(c, ['event', 'seen', 'enteredFor'], served.limits.levels);
    const event = messageIn(body);
    const seen = seenIn(body);
    const by = c.get('actor');
    const head = actingHead(body, by);
    const known = c.get('petition');
    // Whoever says to have seen what is yet to come may no longer be one who may see it then.
    if (seen > known.seq) throw changed(known, seen, by, served);
    const id = eventIdOf(keyOf(headers['idempotency-key']));
    const next = () => served.engine.nextEvents(known, { by, at: momentFor(known, served) });
    const answer = await take(c, served, { ...event, id, petition: known.id, ...head }, seen, next);
    if (answer === 'reused') throw keyReused();
    if (answer !== 'changed') return c.json(answer, 200);
    const now = (await served.host.read(known.id)) ?? known;
    if (!maySee(served.engine.policies, now, by)) throw noSuchPetition();
    throw changed(now, seen, by, served);
  },
);

function seenIn({ seen }: Readonly<Record<string, unknown>>): number {
  if (typeof seen === 'number' && Number.isSafeInteger(seen) && seen >= 1) return seen;
  throw new Problem('invalid', text('seen：所见的 seq，整数', 'seen: the seq that you saw, a whole number'));
}

/** The petition is elsewhere by now: where, and what can be sent there. */
function changed(petition: Petition, seen: number, by: Actor<string>, served: Served): Problem {
  const next = served.engine
    .nextEvents(petition, { by, at: momentFor(petition, served) })
    .map(({ payload: _, ...event }) => event);
  return new Problem(
    'changed',
    text(
      `事项已到第 ${petition.seq} 步，不是第 ${seen} 步`,
      `the petition is at ${petition.seq}, not at ${seen}`,
    ),
    { seq: petition.seq, next },
  );
}

import { text } from '../../vocabulary/text.ts';
import { bodyOf, messageIn } from '../http/body.ts';
import { eventIdOf, isId, keyOf, petitionIdOf } from '../ids.ts';
import { Problem } from '../problem.ts';
import { refusedWith } from '../refusedWith.ts';
import { idempotent } from './parameters.ts';
import { ref, route, type Served } from './route.ts';
import { keyReused, type NotTried, take } from './take.ts';

/** Opens a petition. Its id is the office's own number where the body has one, otherwise made of actor and key. */
export const openPetition = route(
  {
    method: 'post',
    path: '/petitions',
    said: text('收到信访事项（首个事件）', 'Open a petition by its first event'),
    headers: idempotent,
    body: { schema: ref('Opening'), example: 'opening' },
    answers: {
      201: { said: text('已开立', 'opened'), schema: ref('Taken'), example: 'taken' },
      200: { said: text('此前已按该键开立', 'opened by this key before'), schema: ref('Taken') },
    },
    problems: ['invalid', 'not-json', 'id-taken', 'too-large', 'wrong-content-type', 'refused', 'key-reused'],
  },
  async ({ c, served, headers }) => {
    const body = await bodyOf(c, ['event', 'petition'], served.limits.levels);
    const event = messageIn(body);
    const stated = statedId(body.petition);
    const by = c.get('actor');
    const key = keyOf(headers['idempotency-key']);
    const petition = stated ?? petitionIdOf(by.id, key);
    const opening = { ...event, id: eventIdOf(key), petition, by };
    const answer = await take(c, served, opening, 0);
    if (typeof answer === 'string') throw taken(served, opening, answer);
    c.header('Location', `/petitions/${encodeURIComponent(petition)}`);
    return c.json(answer, answer.repeated ? 200 : 201);
  },
);

/**
 * The number, or the key for it, is taken. Whoever could not open a petition anyway is told that, and not whether there is one of this
 * number (`reg.30`).
 */
function taken({ engine, now }: Served, opening: object, why: NotTried): Problem {
  const alone = engine.receive(undefined, { ...opening, at: now() });
  if (!alone.accepted) return refusedWith(alone.refusals, opening);
  if (why === 'reused') return keyReused();
  return new Problem('id-taken', text('该编号已被使用', 'this id is taken: choose another'));
}

function statedId(id: unknown): string | undefined {
  if (id === undefined || (typeof id === 'string' && isId(id))) return id;
  throw new Problem(
    'invalid',
    text(
      'petition：编号不合规定（不得含电话号码、身份证号码）',
      'petition: no id (no telephone or identity number)',
    ),
  );
}

import * as z from 'zod/mini';
import { text } from '../../vocabulary/text.ts';
import { given, operation } from './operation.ts';
import { acceptedSchema, explanationSchema, orRefused, replayedSchema } from './results.ts';

// What is in an event and a petition is for the engine to judge, and its refusals are answers.
const onEvent = z.strictObject({ petition: z.optional(z.unknown()), event: given });

export const decide = operation(
  'decide',
  '/decide',
  text(
    '裁定一个事件：没有信访事项时立案，否则推进；返回新的信访事项与须执行的效果，或不予接受的理由',
    'Decide an event: it opens a petition where none is given, else moves it on; the next petition with its effects, or why it is refused',
  ),
  onEvent,
  orRefused(acceptedSchema),
  (engine, { petition, event }) => engine.receive(petition, event),
);

export const explain = operation(
  'explain',
  '/explain',
  text(
    '说明一个事件为何被接受或不予接受：逐项条件及其所据事实',
    'Explain an event: each candidate, its guards and their facts',
  ),
  onEvent,
  orRefused(explanationSchema),
  (engine, { petition, event }) => engine.explain(petition, event),
);

export const replay = operation(
  'replay',
  '/replay',
  text(
    '重放事件台账，与记录不符时即停',
    'Replay a log of events, or of entries { event, decided }; stops at the first difference to what was recorded',
  ),
  z.strictObject({ log: z.array(z.unknown()) }),
  replayedSchema,
  (engine, { log }) => {
    const { petitions, accepted, refused, difference } = engine.replay(log);
    return {
      accepted: true,
      petitions: [...petitions.values()],
      taken: accepted,
      refused: refused.flatMap(({ index, decision }) =>
        decision.accepted ? [] : [{ index, refusals: decision.refusals }],
      ),
      ...(difference && {
        difference: {
          index: difference.index,
          recorded: difference.recorded,
          replayed: difference.replayed,
        },
      }),
    };
  },
);

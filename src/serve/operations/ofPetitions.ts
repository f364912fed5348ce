import * as z from 'zod/mini';
import type { Petition } from '../../engine/petition.ts';
import { actorSchema } from '../../vocabulary/events/define.ts';
import { moveTo } from '../../vocabulary/events/everywhere.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { instantSchema } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { type AnyEngine, given, operation } from './operation.ts';
import {
  deadlinesSchema,
  dueSchema,
  explainedDeadlineSchema,
  nextSchema,
  orRefused,
  planSchema,
  restoredSchema,
} from './results.ts';

// What it is is for the engine to say; only that it is there is asked here.
const petition = given;
const ofMoment = z.strictObject({ petition, at: instantSchema });

/** Looks at a stored petition; one that cannot be trusted is refused, as it is where an event is decided. */
function lookingAt(engine: AnyEngine, json: unknown, look: (petition: Petition) => object): object {
  const restored = engine.restore(json);
  return restored.accepted ? { accepted: true, ...look(restored.petition) } : restored;
}

export const restore = operation(
  'restore',
  '/restore',
  text(
    '恢复一件已保存的信访事项，或说明其为何不可信',
    'Restore a stored petition, or say why it cannot be trusted',
  ),
  z.strictObject({ petition }),
  orRefused(restoredSchema),
  (engine, params) => engine.restore(params.petition),
);

export const nextEvents = operation(
  'nextEvents',
  '/next',
  text(
    '此人此刻可发送哪些事件，其余为何不可；没有信访事项时为可立案的事件',
    'What somebody can send at a moment, and why the rest is blocked; without a petition, what can open one',
  ),
  z.strictObject({
    petition: z.optional(petition),
    by: actorSchema,
    at: instantSchema,
    timer: z.optional(z.boolean()),
  }),
  orRefused(nextSchema),
  (engine, { petition: json, ...asking }) => {
    if (json === undefined || json === null)
      return { accepted: true, next: engine.nextEvents(undefined, asking) };
    return lookingAt(engine, json, (known) => ({ next: engine.nextEvents(known, asking) }));
  },
);

export const deadlines = operation(
  'deadlines',
  '/deadlines',
  text('各项期限在某一时刻的状态', 'Every deadline as it stands at a moment'),
  ofMoment,
  orRefused(deadlinesSchema),
  (engine, params) =>
    lookingAt(engine, params.petition, (known) => ({ deadlines: engine.deadlines(known, params.at) })),
);

export const due = operation(
  'due',
  '/due',
  text(
    '计时器此刻须依次发送的事件，以及下次何时再问',
    'The events that a timer has to send at a moment, in this order, and when to ask again',
  ),
  ofMoment,
  orRefused(dueSchema),
  (engine, params) => lookingAt(engine, params.petition, (known) => engine.due(known, params.at)),
);

export const explainDeadline = operation(
  'explainDeadline',
  '/explain-deadline',
  text('逐日说明某项期限的最后一日如何得出', 'How the last day of a deadline came about, day by day'),
  z.strictObject({ petition, deadline: idSchema }),
  orRefused(explainedDeadlineSchema),
  (engine, params) =>
    lookingAt(engine, params.petition, (known) => ({
      explained: engine.explainDeadline(known, params.deadline) ?? null,
    })),
);

export const planMigration = operation(
  'planMigration',
  '/plan-migration',
  text(
    '试算将信访事项移到另一方案版本会怎样；不作改动',
    'What a move to another policy version would do; the event petition.migrate does it',
  ),
  z.strictObject({ petition, ...moveTo, at: instantSchema }),
  orRefused(planSchema),
  (engine, { petition: json, at, policy, version, states }) =>
    // The states of a target restore what its own do not know any more.
    engine.planMigration(json as Petition, { policy, version, states }, at),
);

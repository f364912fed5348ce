import * as z from 'zod';
import { eventDefinitions } from '../engine/lifecycles.ts';
import { actorSchema, entrySchema } from '../vocabulary/events/define.ts';
import { engineEvents } from '../vocabulary/events/everywhere.ts';
import { idSchema } from '../vocabulary/ids.ts';
import { ruleIds } from '../vocabulary/ruleIds.ts';
import { expectationSchema, momentSchema } from './expectation.ts';

/** Every event type that a step may send, in the order of the plan; what the engine alone sends is none. */
export const sendableEvents: readonly string[] = [...eventDefinitions.keys()].filter(
  (type) => !engineEvents.has(type),
);

const name = z.string().trim().min(1).max(200);
const facts = z.record(z.string().max(100), z.unknown());

/** One event that is sent, or one look of the timer, and what must hold after it. */
export const stepSchema = z.strictObject({
  at: momentSchema.optional(),
  by: z.union([name, actorSchema]).optional().describe('Short name of an actor, or role, unit and id.'),
  event: z.enum(sendableEvents as readonly [string, ...string[]]).optional(),
  with: facts.optional().describe('Payload of the event.'),
  timer: z.literal(true).optional().describe('Sends what the timer has to send at that moment.'),
  incident: z.optional(idSchema),
  enteredBy: z
    .optional(entrySchema)
    .describe('The clerk who enters what an outside organ or a petitioner did.'),
  agent: z.optional(idSchema).describe('The agent who acts for the petitioner.'),
  id: z.optional(idSchema).describe('Id of the event; e1, e2 … unless told.'),
  // biome-ignore lint/suspicious/noThenProperty: given, when, then is how scenarios are written.
  then: expectationSchema.optional(),
});

/** Earlier steps, which all are accepted unless they say otherwise. */
const background = z.strictObject({
  use: name.optional().describe('Background that goes before.'),
  facts: facts.optional().describe('Fields of the opening event that differ from the background’s.'),
  steps: z.array(stepSchema).min(1).max(200).optional(),
});

const given = z.union([name, background.extend({ policy: name.optional() })]);

/** One scenario: given, when, then. */
export const scenarioSchema = z.strictObject({
  title: z.union([name, z.strictObject({ zh: name, en: name })]),
  covers: z
    .array(z.enum(ruleIds))
    .min(1)
    .max(20)
    .optional()
    .describe('Rules that it is about; checked to play a part in it.'),
  given: given.optional(),
  when: z.union([stepSchema, z.array(stepSchema).min(1).max(200)]),
  // biome-ignore lint/suspicious/noThenProperty: given, when, then is how scenarios are written.
  then: expectationSchema.optional(),
});

const shared = {
  policy: name
    .optional()
    .describe('Policy id, or the path of a JSON file from here: a policy, or a list of its versions.'),
  actors: z.record(name, actorSchema).optional().describe('Short names of those who act.'),
  backgrounds: z.record(name, background).optional().describe('Earlier steps by name.'),
};

/** A file of scenarios. */
export const scenarioFileSchema = z.strictObject({
  covers: scenarioSchema.shape.covers,
  ...shared,
  scenarios: z.array(scenarioSchema).min(1).max(1000),
});

/** `office.yaml`: actors and backgrounds that every file of its folder knows. */
export const officeFileSchema = z.strictObject(shared);

export type WrittenStep = z.infer<typeof stepSchema>;
export type WrittenScenario = z.infer<typeof scenarioSchema>;
export type ScenarioFile = z.infer<typeof scenarioFileSchema>;
export type OfficeFile = z.infer<typeof officeFileSchema>;

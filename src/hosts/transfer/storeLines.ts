import * as z from 'zod/mini';
import { tagNames } from '../port/rows.ts';

/** The format of an exported store, and its version: a reader refuses a newer one. */
export const storeFormat = 'petition-flow-store';
export const storeFormatVersion = 1;

const whole = z.int().check(z.nonnegative());
const moment = z.nullable(z.int());

const logRow = z.strictObject({ petition: z.string(), seq: whole, id: z.string(), entry: z.string() });
const refusedRow = z.strictObject({ petition: z.string(), id: z.string(), after: whole, entry: z.string() });
const outboxRow = z.strictObject({
  petition: z.string(),
  place: whole,
  key: z.string(),
  seq: whole,
  at: z.int(),
  effect: z.string(),
});
const storedWhole = z.strictObject({
  petition: z.strictObject({
    id: z.string(),
    seq: whole,
    version: whole,
    json: z.string(),
    reminders: z.string(),
    lastPlace: whole,
    wakeAt: moment,
  }),
  columns: z.strictObject({
    policy: z.string(),
    lifecycle: z.string(),
    state: z.string(),
    class: z.string(),
    unit: z.string(),
    cause: z.string(),
    channel: z.string(),
    seenBy: z.string(),
    open: z.boolean(),
    openedOn: z.string(),
    nextDue: z.string(),
  }),
  tags: z.array(z.strictObject({ name: z.enum(tagNames), value: z.string() })),
  duties: z.array(
    z.strictObject({
      deadline: z.string(),
      lifecycle: z.string(),
      role: z.string(),
      unit: z.string(),
      due: z.string(),
    }),
  ),
  sent: whole,
  log: z.array(logRow),
  outbox: z.array(outboxRow),
});

/**
 * What stands on a line: first the format, then each petition with everything that belongs to it, then each refused event, and at the end how many
 * there were. Texts that a store keeps are written as texts, so that they come back to the character.
 */
export const lineSchema = z.union([
  z.strictObject({ whole: storedWhole }),
  z.strictObject({ refused: refusedRow }),
  z.strictObject({ end: z.strictObject({ petitions: whole, refused: whole }) }),
]);

/** The first line: of any version, so that a newer one is told as such. */
export const headSchema = z.looseObject({ format: z.literal(storeFormat), version: z.number() });

import * as z from 'zod';
import { type Text, text } from '../../vocabulary/text.ts';

/** Levels of nesting that a message may have; the stock client cuts at ten of its own accord. */
const deepest = 64;

const id = z.string().min(1).max(200);
const optional = <T extends z.ZodType>(schema: T) => z.optional(schema).catch(undefined);

const head = {
  sessionId: id,
  /** Milliseconds since 1970, written as a text. */
  createdAt: optional(z.string()),
};

/**
 * A message of the XState inspection protocol as its stock clients send it. What is not needed may be missing or of another kind:
 * clients differ in it.
 */
const inspectionSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('@xstate.actor'),
    ...head,
    name: optional(z.string().max(200)),
    parentId: optional(id),
    /** The machine's configuration as JSON text, or as an object. */
    definition: z.optional(z.unknown()),
    snapshot: z.optional(z.unknown()),
  }),
  z.object({
    type: z.literal('@xstate.event'),
    ...head,
    sourceId: optional(id),
    event: z.optional(z.unknown()),
  }),
  z.object({
    type: z.literal('@xstate.snapshot'),
    ...head,
    event: z.optional(z.unknown()),
    snapshot: z.optional(z.unknown()),
  }),
]);

/** A message of the XState inspection protocol. */
export type InspectionMessage = z.infer<typeof inspectionSchema>;

/** Reads unknown JSON as a message of the protocol; undefined where it is none, or nested too deep to be shown. */
export function readInspection(json: unknown): InspectionMessage | undefined {
  const read = inspectionSchema.safeParse(json);
  return read.success && !isDeeperThan(deepest, json) ? read.data : undefined;
}

/** Kinds of messages of the protocol that tell nothing to show. */
const passedOver: ReadonlySet<unknown> = new Set([
  '@xstate.microstep',
  '@xstate.action',
  '@statelyai.connected',
  '@statelyai.disconnected',
]);

/** Whether a message belongs to the protocol and tells nothing to show. */
export const isPassedOver = (json: unknown) => passedOver.has(recordOf(json).type);

/** What is wrong with a message that cannot be read. */
export function unreadable(json: unknown): Text {
  const { type } = recordOf(json);
  const named = typeof type === 'string' ? ` ${JSON.stringify(type.slice(0, 60))}` : '';
  return text(
    `收到无法识别的消息${named}，未予显示`,
    `a message${named} that cannot be read was passed over`,
  );
}

/** An object as a record; an empty one for anything else. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Level by level, without recursion: what is nested without end must not end the one who looks. */
function isDeeperThan(levels: number, json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null
        ? Object.values(value).filter((inner) => typeof inner === 'object' && inner !== null)
        : [],
    );
  }
  return false;
}

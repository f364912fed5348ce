import * as z from 'zod';
import type { Text } from '../../vocabulary/text.ts';

const textSchema = z.object({ zh: z.string(), en: z.string() });

/** What the server sends to a page: messages of hosts with their sender, and what befell the senders. */
const frameSchema = z.discriminatedUnion('type', [
  /** The socket has begun, or begun again: what hosts said before comes anew. */
  z.object({ type: z.literal('petition-flow.begun') }),
  /** A host's message; `from` tells hosts apart, whose actors may have the same ids. */
  z.object({ type: z.literal('petition-flow.relayed'), from: z.string(), message: z.optional(z.unknown()) }),
  /** Several frames at once, in their order. */
  z.object({ type: z.literal('petition-flow.batch'), messages: z.array(z.unknown()) }),
  /** So many messages were let go, because they came faster than they can be shown or kept. */
  z.object({ type: z.literal('petition-flow.dropped'), count: z.int().min(1) }),
  /** A host has gone. */
  z.object({ type: z.literal('petition-flow.ended'), from: z.string() }),
  /** Something that a host sent cannot be taken. */
  z.object({ type: z.literal('petition-flow.problem'), from: z.string(), problem: textSchema }),
]);

/** A frame of the page's socket. */
export type Frame = z.infer<typeof frameSchema>;

/** Reads unknown JSON as a frame; undefined where it is none. */
export function readFrame(json: unknown): Frame | undefined {
  const read = frameSchema.safeParse(json);
  return read.success ? read.data : undefined;
}

/** A host's message as a frame; the message is JSON text already, and is not parsed again. */
export const relayedFrame = (from: string, message: string) =>
  `{"type":"petition-flow.relayed","from":${JSON.stringify(from)},"message":${message}}`;

/** Frames, which are JSON texts, as one. */
export const batchFrame = (frames: readonly string[]) =>
  `{"type":"petition-flow.batch","messages":[${frames.join(',')}]}`;

const written = (frame: Frame) => JSON.stringify(frame);

/** Tells a page that all which is kept comes now. */
export const begunFrame = () => written({ type: 'petition-flow.begun' });

/** Tells a page how many messages it never gets. */
export const droppedFrame = (count: number) => written({ type: 'petition-flow.dropped', count });

/** Tells a page that a host has gone. */
export const endedFrame = (from: string) => written({ type: 'petition-flow.ended', from });

/** Tells a page what is wrong with what a host sent. */
export const problemFrame = (from: string, problem: Text) =>
  written({ type: 'petition-flow.problem', from, problem });

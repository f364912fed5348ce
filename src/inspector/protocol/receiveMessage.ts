import { type Frame, readFrame } from './frame.ts';
import { type LiveStore, noActors, withProblem } from './liveStore.ts';
import { isPassedOver, readInspection, unreadable } from './message.ts';
import { receiveInspection } from './receiveInspection.ts';

/** The source of what comes from the window that opened the page. */
const window = '';

/**
 * Takes one message into the store: a message of the XState inspection protocol, or a frame of the page's socket. Pure, and never
 * throws: what is neither is told among the problems.
 */
export function receiveMessage(store: LiveStore, message: unknown): LiveStore {
  const frame = readFrame(message);
  return frame ? receiveFrame(store, frame) : receiveFrom(store, window, message);
}

/** Takes messages in their order. */
export function receiveMessages(store: LiveStore, messages: readonly unknown[]): LiveStore {
  return messages.reduce(receiveMessage, store);
}

function receiveFrame(store: LiveStore, frame: Frame): LiveStore {
  switch (frame.type) {
    case 'petition-flow.begun':
      // What the window said is not repeated.
      return { ...noActors, count: store.count, actors: store.actors.filter((one) => one.source === window) };
    case 'petition-flow.relayed':
      return receiveFrom(store, frame.from, frame.message);
    case 'petition-flow.batch':
      // A batch holds no batch.
      return frame.messages.reduce<LiveStore>((before, message) => {
        const inner = readFrame(message);
        return inner && inner.type !== 'petition-flow.batch'
          ? receiveFrame(before, inner)
          : receiveFrom(before, window, message);
      }, store);
    case 'petition-flow.dropped':
      return { ...store, dropped: store.dropped + frame.count };
    case 'petition-flow.ended':
      return {
        ...store,
        actors: store.actors.map((one) =>
          one.source === frame.from && one.connected ? { ...one, connected: false } : one,
        ),
      };
    case 'petition-flow.problem':
      return { ...store, problems: withProblem(store.problems, frame.problem) };
  }
}

function receiveFrom(store: LiveStore, source: string, message: unknown): LiveStore {
  const read = readInspection(message);
  if (read) return receiveInspection(store, source, read);
  return isPassedOver(message)
    ? store
    : { ...store, problems: withProblem(store.problems, unreadable(message)) };
}

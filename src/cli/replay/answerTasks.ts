import type { MessagePort } from 'node:worker_threads';
import { createEngine } from '../../engine/createEngine.ts';
import { replayPart } from './replayPart.ts';
import type { WorkerStart, WorkerTask } from './workerMessages.ts';

/** Answers the tasks that come in at a port, one after the other. What goes wrong ends the worker: the pool deals with that. */
export function answerTasks(port: MessagePort, { policies, at, verify, inHand }: WorkerStart): void {
  const terms = { engine: createEngine<string>(policies), at, verify };
  const begins = (petition: number) => Atomics.store(inHand, 0, petition);
  port.on('message', ({ part, leaveOut }: WorkerTask) => {
    port.postMessage(replayPart(terms, part, leaveOut, begins));
    begins(-1);
  });
}

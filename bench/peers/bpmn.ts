import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';
import type { Terms } from '../../src/deadlines/compute.ts';
import { type ApprovalState, asked, type Draft, draftOf, rules } from '../approvalRules.ts';
import { approvalProcess } from './bpmnProcess.ts';
import type { Course, Peer } from './peer.ts';

/** Reads the process once: what an engine would else do with the XML for each approval. */
async function readProcess(begin: string): Promise<unknown> {
  const [definition] = await new Engine({ source: approvalProcess(begin) }).getDefinitions();
  return (definition as unknown as { context: { definitionContext: unknown } }).context.definitionContext;
}

async function begin(sourceContext: unknown, start: ApprovalState, terms: Terms): Promise<Course> {
  let { value, context } = start;
  let draft: Draft | undefined;
  const current = (): Draft => {
    if (!draft) throw new Error('no event is being taken');
    return draft;
  };
  const services: Record<string, unknown> = {
    isReturn: () => current().event.type === 'approval.return',
    isToForm: () => current().event.to === 'form',
  };
  for (const { step } of asked)
    services[step] = (_scope: unknown, done: () => void) => {
      rules[step].take(current());
      done();
    };
  const listener = new EventEmitter();
  listener.on('activity.wait', ({ id }: { id: string }) => {
    value = id;
  });
  listener.on('activity.end', ({ id }: { id: string }) => {
    if (id === 'dispatched') value = id;
  });
  const execution = await new Engine({ sourceContext, services, listener } as never).execute();
  return {
    take: (event) => {
      const next = draftOf(context, event, terms);
      const isAllowed = asked.some(
        ({ from, type, step }) => from === value && type === event.type && rules[step].may(next),
      );
      if (isAllowed) {
        draft = next;
        execution.signal({ id: value });
        context = next.context;
      }
      return [{ value, context }, next.effects];
    },
  };
}

/** The approval in bpmn-engine: user tasks that wait, gateways, and service tasks that take the steps; who may act is asked before. */
export const bpmn: Peer = {
  name: 'bpmn-engine',
  library: 'bpmn-engine',
  cannot:
    'refusing an event: who may act is asked by the code around it; facts, deadlines and effects, which are service tasks in code; a step without a process that changes',
  prepare: async (terms) => {
    const states = [...new Set(asked.map(({ from }) => from))];
    const read = await Promise.all(states.map(async (state) => [state, await readProcess(state)] as const));
    const processes = new Map(read);
    return (start) => begin(processes.get(start.value), start, terms);
  },
};

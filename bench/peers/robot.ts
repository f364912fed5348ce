import { createMachine, guard, interpret, reduce, state, transition } from 'robot3';
import type { Terms } from '../../src/deadlines/compute.ts';
import type { ApprovalContext } from '../../src/machines/approval/context.ts';
import { type ApprovalEvent, draftOf, type Effect, rules, type StepName } from '../approvalRules.ts';
import type { Peer } from './peer.ts';

interface Facts {
  readonly context: ApprovalContext;
  readonly effects: readonly Effect[];
}

const none: readonly Effect[] = [];

function machinesOf(terms: Terms) {
  const steps = (name: StepName, ...more: ReturnType<typeof guard<Facts, ApprovalEvent>>[]) => [
    ...more,
    guard<Facts, ApprovalEvent>(({ context }, event) => rules[name].may(draftOf(context, event, terms))),
    reduce<Facts, ApprovalEvent>(({ context }, event) => {
      const draft = draftOf(context, event, terms);
      rules[name].take(draft);
      return { context: draft.context, effects: draft.effects };
    }),
  ];
  const isTo = (form: boolean) =>
    guard<Facts, ApprovalEvent>((_facts, event) => (event.to === 'form') === form);
  const states = {
    form: state(transition('approval.fillForm', 'opinion', ...steps('fillForm'))),
    opinion: state(transition('approval.propose', 'signature', ...steps('propose'))),
    signature: state(
      transition('approval.sign', 'signed', ...steps('sign')),
      transition('approval.return', 'form', ...steps('sendBack', isTo(true))),
      transition('approval.return', 'opinion', ...steps('sendBack', isTo(false))),
    ),
    signed: state(transition('approval.dispatch', 'dispatched', ...steps('dispatch'))),
    dispatched: state(),
  };
  // A service begins where its machine begins: one machine for each state that an approval may be taken up from.
  const names = Object.keys(states) as (keyof typeof states)[];
  return new Map<string, ReturnType<typeof machineFrom>>(names.map((name) => [name, machineFrom(name)]));

  function machineFrom(name: keyof typeof states) {
    return createMachine(name, states, (facts: Facts) => facts);
  }
}

/** The approval in robot3: states, guards and reducers; the effects are kept among the facts, since nothing else carries them out. */
export const robot: Peer = {
  name: 'robot3',
  library: 'robot3',
  cannot:
    'effects as data (kept among the facts instead); a step without a service that changes; why an event was refused',
  prepare: async (terms) => {
    const machines = machinesOf(terms);
    return ({ value, context }) => {
      const machine = machines.get(value);
      if (!machine) throw new Error(`${value} is no state of the approval`);
      const service = interpret(machine, () => undefined, { context, effects: none } as never);
      return {
        take: (event) => {
          const before = service.context as unknown as Facts;
          service.send(event as never);
          const after = service.context as unknown as Facts;
          const state = { value: service.machine.current as string, context: after.context };
          return [state, after === before ? none : after.effects];
        },
      };
    };
  },
};

import { Engine } from 'json-rules-engine';
import { asked, type Draft, draftOf, rules, type StepName } from '../approvalRules.ts';
import type { Peer } from './peer.ts';

/** One engine with a rule for each step: in this state, on this event, where who acts may. */
function engineOfSteps(): Engine {
  const engine = new Engine();
  for (const { from, type, step } of asked) {
    engine.addFact<boolean>(step, (async (_params: object, almanac: { factValue: (id: string) => unknown }) =>
      rules[step].may((await almanac.factValue('draft')) as Draft)) as never);
    engine.addRule({
      name: step,
      conditions: {
        all: [
          // Asked first: without priorities every guard would be asked at every event.
          { fact: 'state', operator: 'equal', value: from, priority: 3 },
          { fact: 'type', operator: 'equal', value: type, priority: 2 },
          { fact: step, operator: 'equal', value: true, priority: 1 },
        ],
      },
      event: { type: step },
    });
  }
  return engine;
}

/** The approval in json-rules-engine: rules choose the step, the code around them takes it. */
export const jsonRules: Peer = {
  name: 'json-rules-engine',
  library: 'json-rules-engine',
  cannot:
    'states (given to it as a fact); taking a step: facts, deadlines and effects are left to the code around it; an answer at once, not by a promise',
  prepare: async (terms) => {
    const engine = engineOfSteps();
    return (start) => {
      let state = start;
      return {
        take: async (event) => {
          const draft = draftOf(state.context, event, terms);
          const { events } = await engine.run({ state: state.value, type: event.type, draft });
          const step = events[0]?.type as StepName | undefined;
          if (step === undefined) return [state, []];
          const value = rules[step].take(draft);
          state = { value, context: draft.context };
          return [state, draft.effects];
        },
      };
    };
  },
};

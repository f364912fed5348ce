import { chainOf, owes, type Passage, senders, waitsFor } from '../../chains.ts';
import type { Look, Run } from '../../model.ts';

/** The chain by which the matter is sent to a unit. */
export const chain = (look: Look) => chainOf(look, 'dispatch');
/** How far it has come. */
export const passage = ({ course }: Look): Passage => course.facts.passage;
/** The step that it waits for; none where everybody has acted. */
export const stepNow = (look: Look) => chain(look)?.steps[passage(look).step];
/** Whether a form comes first. */
export const hasForm = (look: Look) => chain(look)?.form !== undefined;

/** The form is owed by whoever fills it in. */
export const formRuns: Run = {
  kind: 'approval.form',
  owner: (look) => owes(look, chain(look)?.form),
};
/** The opinion is owed by whoever proposes. */
export const opinionRuns: Run = {
  kind: 'approval.opinion',
  owner: (look) => owes(look, chain(look)?.propose),
};
/** A step is owed by whoever it waits for, within its own days where it has some. */
export const stepRuns: Run = {
  kind: 'approval.sign',
  owner: (look) => {
    const step = stepNow(look);
    return owes(look, step && waitsFor(step, passage(look)));
  },
  within: (look) => stepNow(look)?.within,
};
/** The dispatch is owed by whoever sends it out. */
export const dispatchRuns: Run = {
  kind: 'approval.dispatch',
  owner: (look) => owes(look, senders(chain(look))),
};

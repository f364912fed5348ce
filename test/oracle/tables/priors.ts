import { dayAt } from '../dayCount.ts';
import type { Look } from '../model.ts';

/** An earlier matter as an event states it. */
export interface Prior {
  readonly petition: string;
  readonly petitioners: readonly string[];
  readonly cause: string;
  readonly claim: string;
  readonly unit?: string;
  readonly receivedOn: string;
  readonly stage: 'inHand' | 'remedyOpen' | 'reexamined' | 'ended';
  readonly remedy?: string;
  readonly windowEnds?: string;
}

/** What stage counts today: an open remedy ends with its last day. */
export function stageOf({ event }: Look, prior: Prior): Prior['stage'] {
  return prior.stage === 'remedyOpen' && (prior.windowEnds ?? '') < dayAt(event.at) ? 'ended' : prior.stage;
}

const order = ['inHand', 'remedyOpen', 'reexamined', 'ended'];

/**
 * The earlier matters that this one repeats (`plan.3.1.2`): every petitioner was one of theirs, cause and claim are the same. What was
 * answered for good is raised anew by new facts (`reg.36.3`). The one that counts comes first.
 */
export function sameMatters(look: Look, priors: readonly Prior[]): Prior[] {
  const { matter, event } = look;
  return priors
    .filter(
      ({ petition, petitioners, cause, claim }) =>
        petition !== event.petition &&
        matter.petitioners.length > 0 &&
        matter.petitioners.every((id) => petitioners.includes(id)) &&
        cause === matter.cause &&
        claim === matter.claim,
    )
    .filter((prior) => !(event.newFacts === true && ['reexamined', 'ended'].includes(stageOf(look, prior))))
    .sort(
      (a, b) =>
        order.indexOf(stageOf(look, a)) - order.indexOf(stageOf(look, b)) ||
        (a.receivedOn < b.receivedOn
          ? 1
          : a.receivedOn > b.receivedOn
            ? -1
            : a.petition < b.petition
              ? 1
              : -1),
    );
}

import { dayOf } from '../../calendar/day.ts';
import type { Day } from '../../vocabulary/instant.ts';
import type { PriorMatter, PriorStage } from '../../vocabulary/priors.ts';
import type { Arrival } from '../arrival.ts';

/** What of an arriving petition is compared with earlier matters. */
export type Compared = Pick<Arrival, 'petition' | 'at' | 'petitioners' | 'cause' | 'claim'>;
/** In what an arriving petition and an earlier matter can differ. */
export type Difference = 'petitioner' | 'cause' | 'claim';

/** How an arriving petition compares with one earlier matter; without differences it is the same matter. */
export interface Comparison {
  readonly petition: string;
  readonly differs: readonly Difference[];
}

/** The earlier matter that a petition repeats, with its stage on the day of arrival, and the reasons for each one looked at. */
export interface Match {
  readonly prior?: PriorMatter;
  readonly stage?: PriorStage;
  readonly comparisons: readonly Comparison[];
}

/** Stages from the most to the least telling, where several earlier matters are the same one. */
const byWeight: readonly PriorStage[] = ['inHand', 'remedyOpen', 'reexamined', 'ended'];

/** The stage of an earlier matter on a day: a remedy whose last day is over is open no longer. */
function stageOn(prior: PriorMatter, day: Day): PriorStage {
  return prior.stage === 'remedyOpen' && prior.windowEnds < day ? 'ended' : prior.stage;
}

/**
 * Compares a petition with an earlier matter: the same petitioners, cause and claim (`plan.3.1.2`). Whoever comes new has
 * raised nothing before, so that a petition is the same only where each of its petitioners was one of the earlier one's.
 */
function compare(arrival: Compared, prior: PriorMatter): Comparison {
  const differs: Difference[] = [];
  const { petitioners } = arrival;
  const same = petitioners.length > 0 && petitioners.every((id) => prior.petitioners.includes(id));
  if (!same) differs.push('petitioner');
  if (prior.cause !== arrival.cause) differs.push('cause');
  if (prior.claim !== arrival.claim) differs.push('claim');
  return { petition: prior.petition, differs };
}

/**
 * Finds the earlier matter that a petition repeats (`plan.3.1.2`). Of several the one in hand comes first, then one with
 * a remedy open, then one re-examined; among equals the newest, whatever the order in which they are listed.
 */
export function matchPrior(arrival: Compared, priors: readonly PriorMatter[]): Match {
  const day = dayOf(arrival.at);
  const others = priors.filter(({ petition }) => petition !== arrival.petition);
  const comparisons = others.map((prior) => compare(arrival, prior));
  const weight = (prior: PriorMatter) => byWeight.indexOf(stageOn(prior, day));
  const [prior] = others
    .filter((_, at) => comparisons[at]?.differs.length === 0)
    .sort(
      (a, b) => weight(a) - weight(b) || order(b.receivedOn, a.receivedOn) || order(b.petition, a.petition),
    );
  return prior ? { prior, stage: stageOn(prior, day), comparisons } : { comparisons };
}

/** Whether a matter at this stage was answered for good, so that only new facts or reasons raise it anew (`reg.36.3`). */
export function isClosed(stage: PriorStage | undefined): boolean {
  return stage === 'reexamined' || stage === 'ended';
}

/** Whether a petition repeats an earlier matter, which the commission does not accept again. */
export function isRepeat(arrival: Compared, priors: readonly PriorMatter[], newFacts: boolean): boolean {
  const { stage } = matchPrior(arrival, priors);
  return stage !== undefined && !(newFacts && isClosed(stage));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Criterion, MatterClass } from './approvalData.ts';
import type { Span } from './dayCount.ts';
import type { Look } from './model.ts';

/** What is known of a fact: stated with the class, one of the body's own, or of the matter. */
function known({ event, matter }: Look, fact: string): unknown {
  const stated = event.criteria?.[fact];
  if (stated !== undefined) return stated;
  if (event.ownFacts?.includes(fact)) return true;
  return {
    kind: matter.kind,
    channel: matter.channel,
    persons: matter.persons,
    anonymous: matter.anonymous,
    referral: matter.referral?.form,
  }[fact];
}

/** A fact of which nothing is known is not so. */
function isSo(look: Look, { fact, is = true, atLeast }: Criterion): boolean {
  const value = known(look, fact);
  if (atLeast !== undefined) return typeof value === 'number' && value >= atLeast;
  return (value ?? false) === is;
}

/** The class that the facts stated make, by the body's own table: the first row that fits. */
export function classByFacts(look: Look): MatterClass | undefined {
  return look.policy.approval?.classes.find(
    ({ when: { all = [], any = [], none = [] } = {} }) =>
      all.every((one) => isSo(look, one)) &&
      (any.length === 0 || any.some((one) => isSo(look, one))) &&
      none.every((one) => !isSo(look, one)),
  );
}

/** Whether the facts of the body's own that are stated are facts of this body; one without classes of its own has none. */
export const factsAreKnown = ({ policy: { approval }, event }: Look): boolean =>
  (event.ownFacts ?? []).every((fact: string) => Object.hasOwn(approval?.facts ?? {}, fact));

/** The class that a matter has: the one decided, or where none was the first of its weight. */
export function classOf({ policy, matter }: Pick<Look, 'policy' | 'matter'>): MatterClass | undefined {
  const { classes = [] } = policy.approval ?? {};
  return (
    classes.find(({ id }) => id === matter.class) ??
    classes.find(({ weight }) => weight === matter.classification)
  );
}

/** Whether a matter may go from its class to the one that the facts make: up is to a heavier one. A body without classes says nothing. */
export function mayChange(look: Look): boolean {
  if (look.policy.approval === undefined) return true;
  const now = classOf(look);
  if (now?.reclassify === 'both') return true;
  return now?.reclassify === 'up' && now.weight === 'general' && classByFacts(look)?.weight === 'complex';
}

/** How long something takes: the days of the class where it has its own, else those of the body; both end alike. */
export function spanOf(look: Pick<Look, 'policy' | 'matter'>, kind: string): Span {
  const span = look.policy.terms[kind];
  if (!span) throw new Error(`no term for ${kind}`);
  const term = classOf(look)?.terms?.[kind];
  return term ? { ...span, term } : span;
}

import { people } from './people.ts';

/** An exception from what the plan says in principle, signed by another than whoever makes it. */
export const exception = { reason: '已与属地会商，可就地妥善解决', signedBy: 'secretary-1' };
/** A body without facts of its own knows none. */
const factsOfItsOwn = { ownFactsAreKnown: { event: { ownFacts: ['rude'] } } };
/** What refuses an exception, and what refuses the rule: its being stated. */
export const byException = {
  ...factsOfItsOwn,
  exceptionIsStated: { event: { exception: undefined }, also: ['exceptionIsSigned'] },
  exceptionIsSigned: { event: { exception: { ...exception, signedBy: people.commissioner.id } } },
};
export const byTheRule = { ...factsOfItsOwn, exceptionIsStated: { event: { exception } } };

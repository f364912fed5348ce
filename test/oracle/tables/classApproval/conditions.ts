import { actsAs, onward } from '../../chains.ts';
import { classByFacts, classOf, factsAreKnown, mayChange } from '../../classes.ts';
import type { Conditions, Look } from '../../model.ts';
import { chain, hasForm, passage, stepNow } from './facts.ts';

/** Whether others still act after whoever acts now. */
function othersFollow(look: Look): boolean {
  const row = chain(look);
  const as = actsAs(look, row, passage(look));
  return (
    row !== undefined &&
    as !== undefined &&
    onward(row, passage(look), as, look.event.by.id).step < row.steps.length
  );
}

/** What the rows of an approval by the body's own chains ask besides. */
export const classConditions: Conditions = {
  'the facts of the body are its own': factsAreKnown,
  'it is another class': (look) => classByFacts(look)?.id !== classOf(look)?.id,
  'the class may be changed to that one': mayChange,
  'somebody signs': (look) => chain(look)?.steps.length !== 0,
  'nobody signs': (look) => chain(look)?.steps.length === 0,
  'who acts has not acted on it before': (look) =>
    passage(look).acted.every(({ id }) => id !== look.event.by.id),
  'a meeting has its record': (look) => stepNow(look)?.act !== 'meet' || look.event.meeting !== undefined,
  'others act after this': othersFollow,
  'nobody acts after this': (look) => !othersFollow(look),
  'back to the form, where there is one': (look) => look.event.to === 'form' && hasForm(look),
  'back to the step before, where the body has it so': (look) =>
    look.event.to === 'previous' && chain(look)?.returnTo === 'previous' && passage(look).step > 0,
};

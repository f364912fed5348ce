import type { Refusal } from '../vocabulary/refusals.ts';
import { beforeOpeningBeside, termsAfter } from './advance.ts';
import { catchUp } from './catchUp.ts';
import { courseIn, draftOf } from './compose.ts';
import { type Explanation, explainEvent } from './explain.ts';
import { headRefusals } from './headRefusals.ts';
import { beforeOpening } from './openPetition.ts';
import type { Petition } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { route } from './route.ts';
import { statedIn } from './stated.ts';
import type { PolicyShelf } from './terms.ts';
import { transitionRefusals } from './transition.ts';

/** An explanation, or why there is none. */
export type Explained =
  | { readonly accepted: true; readonly explanation: Explanation }
  | { readonly accepted: false; readonly refusals: readonly Refusal[] };

const refused = (refusals: readonly Refusal[]): Explained => ({ accepted: false, refusals });
const explained = (explanation: Explanation): Explained => ({ accepted: true, explanation });

/** Explains an event that would open a petition. */
export function explainOpening(shelf: PolicyShelf, event: ReadEvent): Explained {
  const before = beforeOpening(shelf, event);
  if ('refusals' in before) return refused(before.refusals);
  const { opened, terms } = before;
  const stated = statedIn(event, opened.matter, terms);
  if ('refusals' in stated) return refused(stated.refusals);
  return explained(explainEvent(opened.matter, opened.course, event, terms));
}

/** Explains an event on a petition that is known to be whole: refused where it comes before no lifecycle at all. */
export function explainDecision(shelf: PolicyShelf, petition: Petition, event: ReadEvent): Explained {
  const early = headRefusals(petition, event);
  const head = early.length > 0 ? early : transitionRefusals(shelf, petition, event);
  if (head.length > 0) return refused(head);
  const { petition: now, at } = catchUp(shelf, petition, event.at, event);
  const dated = at === undefined ? event : { ...event, at };
  const terms = termsAfter(shelf, now, dated);
  const way = route(now, dated, terms);
  if (way.to === 'nowhere') return refused(way.refusals);
  const stated = statedIn(dated, now.matter, terms);
  if ('refusals' in stated) return refused(stated.refusals);
  const draft = draftOf(now);
  const course =
    way.to === 'new'
      ? beforeOpeningBeside(draft, way.lifecycle, dated, terms).course
      : courseIn(draft, way.to === 'beside' ? way.slot : 'phase');
  return explained(explainEvent(now.matter, course, dated, terms));
}

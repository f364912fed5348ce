import type { Policy } from '../../policy/schema.ts';
import type { Addressee } from '../../vocabulary/effects.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';

/**
 * Whoever answers for the matter beside the incident: its unit once it has one, the commission before that, or whoever stands
 * above the commission where the petition complains of it.
 */
export function answerableFor(matter: Matter, policy: Policy): Addressee {
  const { unit } = matter;
  return unit === undefined
    ? mayBeTold('disciplineCommission', matter, policy)
    : { role: 'responsibleUnit', unit };
}

/** The petitioners of the matter, to be told something in person. */
export function petitionersOf({ petitioners }: Matter): Addressee {
  return { role: 'petitioner', ids: [...petitioners] };
}

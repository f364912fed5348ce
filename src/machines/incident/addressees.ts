import type { Addressee } from '../../vocabulary/effects.js';
import type { Matter } from '../../vocabulary/matter.js';

/** Whoever answers for the matter beside the incident: its unit once it has one, the commission before that. */
export function answerableFor({ unit }: Matter): Addressee {
  return unit === undefined ? { role: 'disciplineCommission' } : { role: 'responsibleUnit', unit };
}

/** The petitioners of the matter, to be told something in person. */
export function petitionersOf({ petitioners }: Matter): Addressee {
  return { role: 'petitioner', ids: [...petitioners] };
}

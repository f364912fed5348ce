import type { DeadlineOwner } from '../deadlines/deadline.ts';
import type { Policy } from '../policy/schema.ts';
import type { Addressee } from '../vocabulary/effects.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { mayBeTold } from './lifecycle/confidence.ts';

/** Those whom lifecycles address by their part alone. */
export const commission = { role: 'disciplineCommission' } as const;
export const supervisionOffice = { role: 'supervisionOffice' } as const;
export const chiefOfficer = { role: 'chiefOfficer' } as const;
export const petitioner = { role: 'petitioner' } as const;

/** The unit that has the matter. */
export function responsible({ matter }: { readonly matter: Pick<Matter, 'unit'> }): DeadlineOwner {
  return { role: 'responsibleUnit', unit: matter.unit };
}

/** The unit named, to have the matter; the commission where none is. */
export function unitOrCommission(unit: string | undefined): DeadlineOwner {
  return unit === undefined ? commission : { role: 'responsibleUnit', unit };
}

/**
 * Whoever answers for the matter beside an incident: its unit once it has one, the commission before that, or whoever stands
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

/** The very organ that referred the matter. */
export function referrerOf({ referral }: Matter): DeadlineOwner {
  return { role: 'superiorOrgan', unit: referral?.organ };
}

import { deadlinesOf } from '../engine/compose.ts';
import type { Petition } from '../engine/petition.ts';
import type { Policy } from '../policy/schema.ts';
import { asWritten, type Text } from '../vocabulary/text.ts';
import { deadlineKindLabels } from '../vocabulary/words/deadlineKinds.ts';
import type { Choice } from './field.ts';

const unitFields = new Set([
  'unit',
  'units',
  'attended',
  'organ',
  'competent',
  'competentOrgan',
  'superior',
  'jointConference',
  'leadsTo',
  'seal',
]);
const petitionerFields = new Set(['petitioner', 'petitioners', 'representatives', 'agreedBy']);

const asIs = (value: string): Choice<Text> => ({ value, label: asWritten(value) });

/** Ids that are likely in a field: units, areas and facts of the policy; petitioners and deadlines of the matter; holiday notices. */
export function suggestedFor(field: string, policy: Policy, petition?: Petition): readonly Choice<Text>[] {
  if (unitFields.has(field)) return policy.units.map(({ id, label }) => ({ value: id, label }));
  if (petitionerFields.has(field)) return (petition?.matter.petitioners ?? []).map(asIs);
  if (field === 'territory')
    return policy.territory?.areas.map(({ id, label }) => ({ value: id, label })) ?? [];
  if (field === 'ownFacts')
    return Object.entries(policy.approval?.facts ?? {}).map(([value, label]) => ({ value, label }));
  if (field === 'notice') return policy.notices.map(({ id }) => asIs(id));
  if (field === 'deadline') return petition ? owedIn(petition) : [];
  return [];
}

function owedIn({ phase, beside }: Petition): Choice<Text>[] {
  return [phase, ...beside]
    .flatMap(deadlinesOf)
    .map(({ id, kind }) => ({ value: id, label: deadlineKindLabels[kind] }));
}

import * as z from 'zod';
import { deadlineSchema } from '../../../deadlines/deadline.ts';
import type { Petition } from '../../../engine/petition.ts';
import type { Policy } from '../../../policy/schema.ts';
import { deadlineLabel } from '../../../receipts/words/describe.ts';
import { text } from '../../../vocabulary/text.ts';
import type { Option } from './formFields.ts';

const unitFields = new Set(['unit', 'units', 'organ', 'competentOrgan', 'superior', 'jointConference', 'to']);
const petitionerFields = new Set(['petitioner', 'petitioners', 'representatives']);

/** Ids that are likely in a field: units of the policy, petitioners of the matter, its deadlines. */
export function suggestionsFor(
  field: string,
  policy: Policy | undefined,
  petition: Petition | undefined,
): readonly Option[] {
  if (unitFields.has(field)) return policy?.units.map(({ id, label }) => ({ value: id, label })) ?? [];
  if (petitionerFields.has(field)) return (petition?.matter.petitioners ?? []).map(asIs);
  if (field === 'deadline') return petition ? deadlineOptions(petition) : [];
  if (field === 'notice') return (policy?.notices ?? []).map(({ id }) => asIs(id));
  return [];
}

const asIs = (value: string): Option => ({ value, label: text(value, value) });

function deadlineOptions({ phase, beside }: Petition): Option[] {
  return [phase, ...beside].flatMap(({ context }) => {
    const read = z.array(deadlineSchema).safeParse(context.deadlines);
    return read.success ? read.data.map(({ id, kind }) => ({ value: id, label: deadlineLabel(kind) })) : [];
  });
}

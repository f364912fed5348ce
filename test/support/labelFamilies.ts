import { roleLabels } from '../../src/vocabulary/roles.ts';
import type { Text } from '../../src/vocabulary/text.ts';
import { deadlineKindLabels } from '../../src/vocabulary/words/deadlineKinds.ts';
import { deadlineStateLabels } from '../../src/vocabulary/words/deadlineStates.ts';
import { effectTypeLabels } from '../../src/vocabulary/words/effectTypes.ts';
import { effectWhatLabels } from '../../src/vocabulary/words/effectWhats.ts';
import { eventLabels } from '../../src/vocabulary/words/events.ts';
import { fieldLabels, fieldLabelsAt } from '../../src/vocabulary/words/fields.ts';
import { refusalLabels } from '../../src/vocabulary/words/refusals.ts';
import { remedyLabels } from '../../src/vocabulary/words/remedies.ts';
import { valueLabels } from '../../src/vocabulary/words/values.ts';

/** Labels by the id that each belongs to. */
export type Labels = Readonly<Record<string, Text>>;

/** The words of which one is chosen: no two of a list may be called alike. */
export const choiceFamilies: Readonly<Record<string, Labels>> = {
  ...Object.fromEntries(Object.entries(valueLabels).map(([field, labels]) => [`values of ${field}`, labels])),
  roles: roleLabels,
  'kinds of effect': effectTypeLabels,
  remedies: remedyLabels,
  'kinds of deadline': deadlineKindLabels,
  'states of a deadline': deadlineStateLabels,
  'codes of a refusal': refusalLabels,
};

/** Every table of labels that the vocabulary has. */
export const labelFamilies: Readonly<Record<string, Labels>> = {
  ...choiceFamilies,
  events: eventLabels,
  fields: fieldLabels,
  'fields in their places': fieldLabelsAt,
  'what effects are about': effectWhatLabels,
};

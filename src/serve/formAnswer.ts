import { formInBoth } from '../forms/formOf.ts';
import { labelledSchema } from '../forms/labelledSchema.ts';
import type { Policy } from '../policy/schema.ts';

/** A form as it is answered: under the newest policy, in both languages. */
export function formAnswer(type: string, policies: readonly Policy[]) {
  const { label, senders, fields } = formInBoth(type, policies.at(-1) as Policy);
  return { type, label, senders, fields, payload: labelledSchema(type) };
}

import { eventDefinitions } from '../engine/lifecycles.ts';
import { payloadSchema } from '../engine/nextEvents.ts';
import { mustBeNumbered } from '../engine/paperNumbers.ts';
import type { Petition } from '../engine/petition.ts';
import { type Policy, rolesPlaying } from '../policy/schema.ts';
import { engineEvents } from '../vocabulary/events/everywhere.ts';
import type { Language, Text } from '../vocabulary/text.ts';
import { chartedEvent } from './asked.ts';
import type { Choice, FormField } from './field.ts';
import { fieldsOf, type PayloadSchema } from './fields.ts';
import { labelledSchema } from './labelledSchema.ts';
import { suggestedFor } from './suggested.ts';

/** What a form is made for. */
export interface FormOptions {
  readonly policy: Policy;
  readonly language: Language;
  /** Where it stands decides which guards ask, and which ids are likely. */
  readonly petition?: Petition | undefined;
}

/** The form of an event: plain data, in the order in which it is filled in. */
export interface Form<Said = string> {
  /** The event type. */
  readonly event: string;
  readonly label: Said;
  readonly policy: { readonly id: string; readonly version: string };
  /** The policy's role names that may send it, with what they are called. */
  readonly senders: readonly Choice<Said>[];
  readonly fields: readonly FormField<Said>[];
}

/** A form in one language, with the JSON Schema of what it states. */
export interface FormIn extends Form {
  readonly language: Language;
  /** JSON Schema (draft 2020-12) of the payload, with titles and descriptions in this language. */
  readonly schema: object;
}

/** The same form with its words in both languages. Throws a RangeError for an event that there is not, or that nobody sends. */
export function formInBoth(type: string, policy: Policy, petition?: Petition): Form<Text> {
  const definition = eventDefinitions.get(type);
  if (!definition || engineEvents.has(type))
    throw new RangeError(`there is no form for the event ${JSON.stringify(type)}`);
  const { parts, asked } = chartedEvent(type, policy, petition);
  const numbered = mustBeNumbered(type, { policy });
  return {
    event: type,
    label: definition.label,
    policy: { id: policy.id, version: policy.version },
    senders: rolesPlaying(policy, [...parts]).map((role) => ({
      value: role,
      label: (policy.roles[role] as Policy['roles'][string]).label,
    })),
    fields: fieldsOf(
      payloadSchema(type) as PayloadSchema,
      { within: type, pointer: '' },
      {
        isRequired: (name) => numbered && name === 'number',
        asked: (name) => asked.get(name) ?? [],
        suggested: (name) => suggestedFor(name, policy, petition),
      },
    ),
  };
}

/**
 * The form of an event under a policy, in one language: its fields in order, each with its label, help and control, what can be chosen,
 * and the guards that will look at it with their rules. Throws a RangeError for an event that there is not, or that nobody sends.
 */
export function formOf(type: string, { policy, language, petition }: FormOptions): FormIn {
  const { event, ...form } = inLanguage(formInBoth(type, policy, petition), language);
  return { event, language, ...form, schema: labelledSchema(type, language) };
}

const isText = (value: object): value is Text =>
  typeof (value as Text).zh === 'string' && typeof (value as Text).en === 'string';

/** A form, with each of its texts in one language. */
function inLanguage(form: Form<Text>, language: Language): Form {
  const within = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(within);
    if (isText(value)) return value[language];
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one)]));
  };
  return within(form) as Form;
}

import type { Text } from '../vocabulary/text.ts';
import { fieldLabel } from '../vocabulary/words/fields.ts';
import { choiceLabel } from './choiceLabel.ts';
import type { AskedFor, Choice, FormField, Variant } from './field.ts';
import { helpFor } from './help.ts';

/** A JSON Schema as the payloads of the events have it. */
export interface PayloadSchema {
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, PayloadSchema>>;
  readonly required?: readonly string[];
  readonly items?: PayloadSchema;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly oneOf?: readonly PayloadSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

/** What is known of fields beside their schema. */
export interface Around {
  readonly isRequired: (name: string) => boolean;
  readonly asked: (name: string) => readonly AskedFor<Text>[];
  readonly suggested: (name: string) => readonly Choice<Text>[];
}

/** Where a field stands: in an event (its type) or in another field (its name), and its pointer so far. */
interface Place {
  readonly within: string;
  readonly pointer: string;
}

/** Words of a person are longer than any id. */
const longestId = 200;

const choicesOf = (field: string, values: readonly string[]): readonly Choice<Text>[] =>
  values.map((value) => ({ value, label: choiceLabel(field, value) }));

/** The fields of an object's schema, in its order. */
export function fieldsOf(
  { properties = {}, required = [] }: PayloadSchema,
  place: Place,
  around: Around,
): readonly FormField<Text>[] {
  return Object.entries(properties).map(([name, schema]) =>
    fieldOf(schema, name, required.includes(name), place, around),
  );
}

type Shape = FormField<Text> extends infer F ? (F extends FormField<Text> ? F : never) : never;
type Made = Shape extends infer F ? (F extends Shape ? Omit<F, keyof Beside> : never) : never;
type Beside = Pick<
  FormField<Text>,
  'name' | 'pointer' | 'label' | 'help' | 'required' | 'asked' | 'suggested'
>;

function fieldOf(
  schema: PayloadSchema,
  name: string,
  required: boolean,
  { within, pointer }: Place,
  around: Around,
): FormField<Text> {
  const own = `${pointer}/${name === '' ? '-' : name}`;
  // An item of a list is called as its list is.
  const called = name === '' ? within : name;
  const shape = shapeOf(schema, called, { within: called, pointer: own }, around);
  const inEvent = pointer === '';
  const suggested = shape.widget === 'text' || shape.widget === 'texts' ? around.suggested(called) : [];
  return {
    name,
    pointer: own,
    label: fieldLabel(called, name === '' ? undefined : within),
    help: helpFor(shape, name === '' ? undefined : called, within),
    required: required || (inEvent && around.isRequired(name)),
    asked: inEvent ? around.asked(name) : [],
    ...(suggested.length > 0 && { suggested }),
    ...shape,
  } as FormField<Text>;
}

/** The control for a part of a schema. */
function shapeOf(schema: PayloadSchema, name: string, place: Place, around: Around): Made {
  const { type, format, maxLength = 0, minimum, maximum } = schema;
  if (schema.enum) return { widget: 'choice', choices: choicesOf(name, schema.enum) };
  if (schema.oneOf) return variantsOf(schema.oneOf, place, around);
  if (schema.const !== undefined) return { widget: 'choice', choices: choicesOf(name, [schema.const]) };
  if (type === 'boolean') return { widget: 'yesNo' };
  if (type === 'integer' || type === 'number')
    return {
      widget: 'number',
      ...(minimum === undefined ? {} : { least: minimum }),
      ...(maximum === undefined ? {} : { most: maximum }),
    };
  if (type === 'string') {
    if (format === 'date') return { widget: 'day' };
    if (format === 'date-time') return { widget: 'moment' };
    const longest = maxLength > 0 ? { longest: maxLength } : {};
    return maxLength > longestId
      ? { widget: 'longText', longest: maxLength }
      : { widget: 'text', ...longest };
  }
  if (type === 'array' && schema.items) return listOf(schema.items, name, place, around);
  if (schema.properties) return { widget: 'group', fields: fieldsOf(schema, place, around) };
  return { widget: 'map' };
}

function listOf(items: PayloadSchema, name: string, place: Place, around: Around): Made {
  if (items.enum) return { widget: 'choices', choices: choicesOf(name, items.enum) };
  const item = fieldOf(items, '', true, place, around);
  if (item.widget === 'text')
    return { widget: 'texts', ...(item.longest !== undefined && { longest: item.longest }) };
  return { widget: 'list', item };
}

/** Shapes that one constant key tells apart. */
function variantsOf(shapes: readonly PayloadSchema[], place: Place, around: Around): Made {
  const [by] = Object.entries(shapes[0]?.properties ?? {}).find(([, part]) => part.const !== undefined) ?? [
    '',
  ];
  const variants = shapes.map((shape): Variant<Text> => {
    const value = shape.properties?.[by]?.const ?? '';
    const fields = fieldsOf(shape, place, around).filter(({ name }) => name !== by);
    return { value, label: choiceLabel(by, value), fields };
  });
  return { widget: 'variants', by, variants };
}

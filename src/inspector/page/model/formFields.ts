import { payloadSchema } from '../../../engine/nextEvents.ts';
import { citation } from '../../../rules/citation.ts';
import { rule } from '../../../rules/ruleBook.ts';
import { type RuleId, ruleIds } from '../../../vocabulary/ruleIds.ts';
import { type Text, text } from '../../../vocabulary/text.ts';
import { fieldLabel } from '../../../vocabulary/words/fields.ts';
import { valueLabel } from '../../../vocabulary/words/values.ts';

/** A JSON Schema as the payloads of the events have it. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
}

interface Named {
  /** Key in the object that it belongs to; empty for an element of a list. */
  readonly name: string;
  readonly label: Text;
  readonly required: boolean;
}

/** One control of a form, made from a part of a schema. */
export type Field = Named &
  (
    | { readonly kind: 'id' }
    | { readonly kind: 'words' }
    | { readonly kind: 'day' }
    | { readonly kind: 'number'; readonly least?: number | undefined; readonly most?: number | undefined }
    | { readonly kind: 'flag' }
    | { readonly kind: 'choice'; readonly options: readonly Option[] }
    | { readonly kind: 'ids' }
    | { readonly kind: 'choices'; readonly options: readonly Option[] }
    | { readonly kind: 'list'; readonly item: Field }
    | { readonly kind: 'group'; readonly fields: readonly Field[] }
    | { readonly kind: 'variants'; readonly by: string; readonly variants: readonly Variant[] }
    | { readonly kind: 'json' }
  );

/** A value that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: Text;
}

/** One shape of several, told apart by the value of one key. */
export interface Variant extends Option {
  readonly fields: readonly Field[];
}

/** What a value of a field is called in full: a rule by its citation and title. */
export function choiceLabel(field: string, value: string): Text {
  if (!ruleIds.includes(value as RuleId)) return valueLabel(field, value);
  const id = value as RuleId;
  const { label } = rule(id);
  return text(`${citation(id, 'zh')}　${label.zh}`, `${citation(id, 'en')}: ${label.en}`);
}

const option = (field: string, value: string): Option => ({ value, label: choiceLabel(field, value) });

const optionsOf = (field: string, values: readonly string[]) => values.map((value) => option(field, value));

const made = new Map<string, readonly Field[]>();

/** The form for an event's payload. Throws a RangeError for an event type that there is not. */
export function formFields(type: string): readonly Field[] {
  const known = made.get(type) ?? fieldsOf(payloadSchema(type) as Schema, type);
  made.set(type, known);
  return known;
}

/** The fields of an object's schema, which stand in an event or in another field. */
function fieldsOf({ properties = {}, required = [] }: Schema, within: string): readonly Field[] {
  return Object.entries(properties).map(([name, schema]) =>
    fieldOf(schema, name, required.includes(name), within),
  );
}

/** The control for a part of a schema; what has no control of its own is written as JSON. */
export function fieldOf(schema: Schema, name: string, required: boolean, within?: string): Field {
  const named: Named = { name, label: fieldLabel(name, within), required };
  if (schema.enum) return { ...named, kind: 'choice', options: optionsOf(name, schema.enum) };
  const shapes = schema.oneOf ?? schema.anyOf;
  // An element of a list has no name of its own.
  const inside = name === '' ? (within ?? '') : name;
  if (shapes) return variantsOf(named, shapes, inside);
  if (schema.type === 'boolean') return { ...named, kind: 'flag' };
  if (schema.type === 'integer' || schema.type === 'number')
    return { ...named, kind: 'number', least: schema.minimum, most: schema.maximum };
  if (schema.type === 'string') return { ...named, kind: textKind(schema) };
  if (schema.type === 'object' && schema.properties)
    return { ...named, kind: 'group', fields: fieldsOf(schema, inside) };
  if (schema.type === 'array' && schema.items) return listOf(named, schema.items);
  return { ...named, kind: 'json' };
}

function textKind({ format, maxLength = 0 }: Schema): 'day' | 'words' | 'id' {
  if (format === 'date') return 'day';
  return maxLength > 200 ? 'words' : 'id';
}

function listOf(named: Named, items: Schema): Field {
  if (items.enum) return { ...named, kind: 'choices', options: optionsOf(named.name, items.enum) };
  const item = fieldOf(items, '', true, named.name);
  return item.kind === 'id' ? { ...named, kind: 'ids' } : { ...named, kind: 'list', item };
}

/** Shapes that one constant key tells apart. */
function variantsOf(named: Named, shapes: readonly Schema[], within: string): Field {
  const first = Object.entries(shapes[0]?.properties ?? {}).find(([, part]) => part.const !== undefined);
  if (!first) return { ...named, kind: 'json' };
  const [by] = first;
  const variants = shapes.map((shape): Variant => {
    const value = shape.properties?.[by]?.const ?? '';
    return { ...option(by, value), fields: fieldsOf(shape, within).filter(({ name }) => name !== by) };
  });
  return { ...named, kind: 'variants', by, variants };
}

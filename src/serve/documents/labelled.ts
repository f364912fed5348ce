import { fieldLabel } from '../../vocabulary/words/fields.ts';
import { valueLabel } from '../../vocabulary/words/values.ts';

type Json = Record<string, unknown>;

/** Names in both languages, as one text. */
const both = ({ zh, en }: { readonly zh: string; readonly en: string }) => (zh === en ? zh : `${zh} — ${en}`);

/** The JSON Schema of an event's payload with the names of its fields and choices in both languages. */
export function labelled(schema: object, within: string): Json {
  const { properties, items, oneOf, ...rest } = schema as Json & { properties?: Record<string, Json> };
  return {
    ...rest,
    ...(properties ? { properties: fieldsOf(properties, within) } : {}),
    ...(items ? { items: labelled(items as object, within) } : {}),
    ...(oneOf ? { oneOf: (oneOf as object[]).map((one) => labelled(one, within)) } : {}),
  };
}

function fieldsOf(properties: Record<string, Json>, within: string): Json {
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => {
      const label = fieldLabel(name, within);
      const said = field.description === undefined ? both(label) : `${both(label)}. ${field.description}`;
      return [
        name,
        { ...labelled(field, name), title: label.zh, description: said, ...choicesOf(name, field) },
      ];
    }),
  );
}

function choicesOf(name: string, field: Json): Json {
  const inList = (field.items as Json | undefined)?.enum;
  const values = (field.enum ?? inList) as readonly string[] | undefined;
  if (!values?.every((value) => typeof value === 'string')) return {};
  return { 'x-labels': Object.fromEntries(values.map((value) => [value, valueLabel(name, value)])) };
}

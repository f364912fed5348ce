import { eventDefinitions } from '../engine/lifecycles.ts';
import { payloadSchema } from '../engine/nextEvents.ts';
import type { Language, Text } from '../vocabulary/text.ts';
import { fieldLabel } from '../vocabulary/words/fields.ts';
import { choiceLabel } from './choiceLabel.ts';

type Json = Record<string, unknown>;

/** A text in one language, or in both as one text. */
const said = ({ zh, en }: Text, language: Language | undefined) => {
  if (language !== undefined) return language === 'zh' ? zh : en;
  return zh === en ? zh : `${zh} — ${en}`;
};

/**
 * The JSON Schema of an event's payload, each field with its name as title and description, each list of words with a label for each: in
 * one language, or with Chinese titles and descriptions in both. Throws a RangeError for an event type that there is not.
 */
export function labelledSchema(type: string, language?: Language): Json {
  const { $schema, ...schema } = payloadSchema(type) as Json;
  const { label } = eventDefinitions.get(type) as { readonly label: Text };
  const named = { title: language === 'en' ? label.en : label.zh, description: said(label, language) };
  return { $schema, ...named, ...labelled(schema, type, language) };
}

function labelled(schema: object, within: string, language: Language | undefined): Json {
  const { properties, items, oneOf, ...rest } = schema as Json & { properties?: Record<string, Json> };
  return {
    ...rest,
    ...(properties ? { properties: fieldsIn(properties, within, language) } : {}),
    ...(items ? { items: labelled(items as object, within, language) } : {}),
    ...(oneOf ? { oneOf: (oneOf as object[]).map((one) => labelled(one, within, language)) } : {}),
  };
}

function fieldsIn(properties: Record<string, Json>, within: string, language: Language | undefined): Json {
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => {
      const label = fieldLabel(name, within);
      const description =
        field.description === undefined || language === 'zh'
          ? said(label, language)
          : `${said(label, language)}. ${field.description}`;
      const title = language === 'en' ? label.en : label.zh;
      return [
        name,
        { ...labelled(field, name, language), title, description, ...choicesOf(name, field, language) },
      ];
    }),
  );
}

function choicesOf(name: string, field: Json, language: Language | undefined): Json {
  const inList = (field.items as Json | undefined)?.enum;
  const values = (field.enum ?? inList) as readonly string[] | undefined;
  if (!values?.every((value) => typeof value === 'string')) return {};
  const labelOf = (value: string) => {
    const label = choiceLabel(name, value);
    return language === undefined ? label : label[language];
  };
  return { 'x-labels': Object.fromEntries(values.map((value) => [value, labelOf(value)])) };
}

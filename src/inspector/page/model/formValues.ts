import type { FormField } from '../../../forms/field.ts';
import type { Text } from '../../../vocabulary/text.ts';

/** A field of a form, with its words in both languages. */
export type Field = FormField<Text>;

/** What stands in the controls of a form: as typed, or nothing. */
export type Draft = unknown;

type Fields = Readonly<Record<string, Draft>>;

const asFields = (draft: Draft): Fields =>
  typeof draft === 'object' && draft !== null && !Array.isArray(draft) ? (draft as Fields) : {};

/** The ids that a person wrote, with spaces, commas or new lines between them. */
export function idsIn(written: string): string[] {
  return written.split(/[\s,，、;；]+/u).filter((id) => id !== '');
}

/** A draft with another value at a path. */
export function withValue(draft: Draft, path: readonly (string | number)[], value: Draft): Draft {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(draft) ? [...draft] : [];
    list[key] = withValue(list[key], rest, value);
    return list;
  }
  return { ...asFields(draft), [key]: withValue(asFields(draft)[key], rest, value) };
}

/** The value of a control as the event states it; nothing where nothing was filled in. */
function stated(field: Field, draft: Draft): unknown {
  switch (field.widget) {
    case 'yesNo':
      return typeof draft === 'boolean' ? draft : undefined;
    case 'number':
      return numberOf(draft);
    case 'texts':
      return listed(field, Array.isArray(draft) ? draft : idsIn(typeof draft === 'string' ? draft : ''));
    case 'choices':
      return listed(field, Array.isArray(draft) ? draft : []);
    case 'list': {
      const items = (Array.isArray(draft) ? draft : []).map((one) => stated(field.item, one) ?? {});
      return listed(field, items);
    }
    case 'group':
      if (!field.required && draft === undefined) return undefined;
      return payloadOf(field.fields, draft);
    case 'variants': {
      const fields = asFields(draft);
      const variant = field.variants.find(({ value }) => value === fields[field.by]);
      if (!variant) return draft === undefined ? undefined : {};
      return { ...payloadOf(variant.fields, draft), [field.by]: variant.value };
    }
    case 'map':
      return jsonOf(draft);
    default:
      return typeof draft === 'string' && draft.trim() !== '' ? draft.trim() : undefined;
  }
}

const listed = ({ required }: Field, list: readonly unknown[]) =>
  list.length === 0 && !required ? undefined : list;

function numberOf(draft: Draft): unknown {
  if (typeof draft === 'number') return draft;
  if (typeof draft !== 'string' || draft.trim() === '') return undefined;
  const number = Number(draft);
  return Number.isNaN(number) ? draft : number;
}

/** JSON as it was written; the text itself where it is none, for the engine to refuse. */
function jsonOf(draft: Draft): unknown {
  if (typeof draft !== 'string') return draft;
  if (draft.trim() === '') return undefined;
  try {
    return JSON.parse(draft);
  } catch {
    return draft;
  }
}

/** The payload that a form states. What was left empty is left out, so that the engine says what is missing. */
export function payloadOf(fields: readonly Field[], draft: Draft): Record<string, unknown> {
  const values = asFields(draft);
  const named = fields.map((field) => [field.name, stated(field, values[field.name])] as const);
  return Object.fromEntries(named.filter(([, value]) => value !== undefined));
}

/** The draft that a payload fills a form with; only the form's own fields are taken over. */
export function draftOf(fields: readonly Field[], payload: Readonly<Record<string, unknown>>): Draft {
  const names = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(payload).filter(([name]) => names.has(name)));
}

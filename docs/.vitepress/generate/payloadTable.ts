import type { Language } from '../../../src/vocabulary/text.ts';
import { fieldLabel } from '../../../src/vocabulary/words/fields.ts';
import { valueLabel } from '../../../src/vocabulary/words/values.ts';
import { code, lines, plain, table } from './markdown.ts';
import { sayIn } from './page.ts';

/** A JSON Schema, as far as payloads use it. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly maxLength?: number;
  readonly additionalProperties?: Schema | boolean;
}

/** What is longer than the longest id is words. */
const longestId = 96;

/** The bounds that zod writes for any whole number say nothing. */
const isBound = (n: number | undefined): n is number =>
  n !== undefined && Math.abs(n) < Number.MAX_SAFE_INTEGER;

const named = (field: string, value: unknown, lang: Language): string => {
  const word = String(value);
  const { zh, en } = valueLabel(field, word);
  // A rule is its own name; its title is in the rule book.
  return zh === word ? code(word) : `${code(word)} ${plain(lang === 'zh' ? zh : en)}`;
};

function typeOf(field: string, schema: Schema, lang: Language): string {
  const say = sayIn(lang);
  if (schema.enum) return lines(schema.enum.map((value) => named(field, value, lang)));
  if (schema.const !== undefined) return named(field, schema.const, lang);
  const ways = schema.oneOf ?? schema.anyOf;
  if (ways) return say('对象，分以下几种', 'object, one of several');
  switch (schema.type) {
    case 'boolean':
      return say('是或否', 'yes or no');
    case 'integer': {
      const { minimum, maximum } = schema;
      const from = isBound(minimum) ? String(minimum) : '';
      const to = isBound(maximum) ? String(maximum) : '';
      return `${say('整数', 'whole number')}${from || to ? ` ${from}–${to}` : ''}`;
    }
    case 'array': {
      const most =
        schema.maxItems === undefined
          ? ''
          : say(`，最多${schema.maxItems}项`, `, at most ${schema.maxItems}`);
      const least =
        schema.minItems === undefined
          ? ''
          : say(`，至少${schema.minItems}项`, `, at least ${schema.minItems}`);
      return `${say('列表：', 'list of: ')}${typeOf(field, schema.items ?? {}, lang)}${least}${most}`;
    }
    case 'object':
      return schema.properties ? say('对象', 'object') : say('键值表', 'map of names to values');
    default:
      if (schema.format === 'date') return say('日期', 'day');
      // An id has a pattern and a length too.
      if (schema.maxLength !== undefined && (schema.pattern === undefined || schema.maxLength > longestId))
        return say(`文字，最多${schema.maxLength}字`, `words, at most ${schema.maxLength} characters`);
      return say('编号', 'id');
  }
}

interface Row {
  readonly path: string;
  readonly name: string;
  /** The event, or the field, that it stands in. */
  readonly within: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** The fields of an object, those of objects within after the field that they stand in. */
function rowsOf(schema: Schema, within: string, under = ''): Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${under}${name}`;
    const inner = field.type === 'array' ? (field.items ?? {}) : field;
    const below = `${path}${field.type === 'array' ? '[]' : ''}.`;
    const row: Row = {
      path,
      name,
      within,
      schema: field,
      required: schema.required?.includes(name) ?? false,
    };
    return [row, ...rowsOf(merged(inner), name, below)];
  });
}

/** Several kinds of object as one: a field is asked for where every kind asks for it. */
function merged(schema: Schema): Schema {
  const ways = schema.oneOf ?? schema.anyOf;
  if (!ways) return schema;
  const properties: Record<string, Schema> = {};
  for (const way of ways)
    for (const [name, field] of Object.entries(way.properties ?? {})) {
      const said = (one: Schema) => one.enum ?? (one.const === undefined ? [] : [one.const]);
      const known = properties[name];
      properties[name] =
        known && said(known).length > 0 ? { enum: [...new Set([...said(known), ...said(field)])] } : field;
    }
  const required = Object.keys(properties).filter((name) =>
    ways.every((way) => way.required?.includes(name)),
  );
  return { properties, required };
}

/** The payload of an event as a table of its fields. */
export function payloadTable(type: string, schema: object, lang: Language): string {
  const say = sayIn(lang);
  const rows = rowsOf(schema as Schema, type);
  if (rows.length === 0) return say('没有载荷。', 'It has no payload.');
  return table(
    [say('字段', 'field'), say('含义', 'meaning'), say('取值', 'values'), say('必填', 'required')],
    rows.map(({ path, name, within, schema: field, required }) => [
      code(path),
      plain(fieldLabel(name, within)[lang]),
      typeOf(name, field, lang),
      required ? say('是', 'yes') : '',
    ]),
  );
}

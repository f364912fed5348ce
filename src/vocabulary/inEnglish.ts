import type * as z from 'zod/mini';

/** What lists and texts are counted in; anything else is a number itself. */
const counted: Readonly<Record<string, string>> = { string: 'characters', array: 'items' };

const quoted = (values: readonly z.core.util.Primitive[], between: string) =>
  values.map((value) => (typeof value === 'string' ? `"${value}"` : String(value))).join(between);

/**
 * What zod says of a fault in English, word for word, for the schemas of ours that say nothing of it themselves: of the faults that
 * they can find. The part of zod that they are made with brings no words along, and to set some for all of it would change what a
 * host's own schemas say.
 */
export function inEnglish(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Invalid input: expected ${issue.expected}, received ${typeOf(issue.input)}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `Invalid input: expected ${quoted(issue.values, '')}`
        : `Invalid option: expected one of ${quoted(issue.values, '|')}`;
    case 'too_big':
      return `Too big: expected ${issue.origin} ${bound('<=', issue.maximum, issue.origin)}`;
    case 'too_small':
      return `Too small: expected ${issue.origin} ${bound('>=', issue.minimum, issue.origin)}`;
    case 'unrecognized_keys':
      return `Unrecognized key${issue.keys.length > 1 ? 's' : ''}: ${quoted(issue.keys, ', ')}`;
    case 'invalid_key':
      return `Invalid key in ${issue.origin}`;
    case 'invalid_union': {
      const { options } = issue as { readonly options?: readonly string[] };
      return options
        ? `Invalid discriminator value. Expected ${options.map((option) => `'${option}'`).join(' | ')}`
        : 'Invalid input';
    }
    default:
      return 'Invalid input';
  }
}

/** No bound of ours leaves out the value itself. */
function bound(sign: string, value: number | bigint, of: string): string {
  const unit = counted[of];
  return unit === undefined ? `to be ${sign}${value}` : `to have ${sign}${value} ${unit}`;
}

/** The type of what was given: of an object its class, of a number that is none its name. */
function typeOf(input: unknown): string {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'array';
  if (typeof input === 'number' && !Number.isFinite(input)) return String(input);
  if (typeof input !== 'object' || Object.getPrototypeOf(input) === Object.prototype) return typeof input;
  return input.constructor?.name ?? 'object';
}

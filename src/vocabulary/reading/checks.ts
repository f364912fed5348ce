import type * as z from 'zod/mini';
import { kept, type Reader } from './reader.ts';

type Check = z.core.$ZodCheck<never>;
type Numeric = z.core.util.Numeric;

/** What the checks are defined by that are known here, told apart by their names. */
type Known =
  | z.core.$ZodCheckMinLengthDef
  | z.core.$ZodCheckMaxLengthDef
  | z.core.$ZodCheckGreaterThanDef
  | z.core.$ZodCheckLessThanDef
  | z.core.$ZodCheckNumberFormatDef
  | z.core.$ZodCheckRegexDef
  | z.core.$ZodCheckOverwriteDef
  | z.core.$ZodCustomDef;

/** What stands among the checks and looks at nothing: it is said of the schema. */
const notes: ReadonlySet<string> = new Set(['describe', 'meta']);

/**
 * The checks that a schema runs after it has looked at the type, in their order: its own where it is one itself, as an integer
 * is, and those put to it. Nothing where one of them is not known here.
 */
export function checksOf(schema: z.core.$ZodType): readonly Reader[] | undefined {
  const own = schema._zod.traits.has('$ZodCheck') ? [schema as unknown as Check] : [];
  const put = ((schema._zod.def.checks ?? []) as Check[]).filter(
    ({ _zod: { def } }) => !notes.has(def.check),
  );
  const readers = [...own, ...put].map(readerOfCheck);
  return readers.every((reader) => reader !== undefined) ? readers : undefined;
}

/** One that holds more narrowly than zod's own is as good: what it is unsure of is asked there. */
function readerOfCheck(check: Check): Reader | undefined {
  const def = check._zod.def as Known;
  switch (def.check) {
    case 'min_length':
      return kept(isNoShorterThan(def.minimum));
    case 'max_length':
      return kept(({ length }: Sized) => length <= def.maximum);
    case 'greater_than':
      return kept((value: Numeric) => (def.inclusive ? value >= def.value : value > def.value));
    case 'less_than':
      return kept((value: Numeric) => (def.inclusive ? value <= def.value : value < def.value));
    case 'number_format':
      return def.format === 'safeint' ? kept(Number.isSafeInteger) : undefined;
    case 'string_format':
      return def.format === 'regex' ? kept(matches(def.pattern)) : undefined;
    case 'overwrite':
      return def.when ? undefined : def.tx;
    case 'custom':
      // A check of several issues is one of this name, too, and has no such function.
      return def.fn && kept((value: unknown) => def.fn(value) === true);
    default:
      return undefined;
  }
}

interface Sized {
  readonly length: number;
}

/** The length of a text is counted in characters, of which each takes one unit or two. */
const isNoShorterThan =
  (least: number) =>
  (value: Sized): boolean =>
    value.length >= (typeof value === 'string' && least > 1 ? 2 * least : least);

function matches(pattern: RegExp): (value: string) => boolean {
  return (value) => {
    pattern.lastIndex = 0;
    return pattern.test(value);
  };
}

import type { AnyLifecycle } from '../../src/engine/lifecycles.ts';

type Fields = Readonly<Record<string, unknown>>;
interface Case {
  readonly context: object;
  readonly event: object;
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record without the field at the end of a path; nothing where there is none. */
function without(record: Fields, [first, ...rest]: readonly string[]): Fields | undefined {
  if (first === undefined || record[first] === undefined) return undefined;
  const { [first]: value, ...others } = record;
  if (rest.length === 0) return others;
  const less = isRecord(value) ? without(value, rest) : undefined;
  return less && { ...others, [first]: less };
}

/**
 * The same case with each of these facts absent in its turn, and each field of those that are records, as far as the schemas of
 * the lifecycle and the event allow it: what a fact was read instead of is read then.
 */
export function* lessFacts(lifecycle: AnyLifecycle, facts: Case, names: readonly string[]): Generator<Case> {
  const { type } = facts.event as { readonly type: string };
  const schema = lifecycle.events[type]?.schema;
  const paths = names.flatMap((name) => {
    const path = name.startsWith('event.') ? name.split('.') : ['context', ...name.split('.')];
    const value = path.reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), facts);
    return [path, ...(isRecord(value) ? Object.keys(value).map((key) => [...path, key]) : [])];
  });
  for (const path of paths) {
    const less = without(facts as unknown as Fields, path) as unknown as Case | undefined;
    if (!less) continue;
    const fits =
      path[0] === 'event' ? schema?.safeParse(less.event) : lifecycle.context.safeParse(less.context);
    if (fits?.success) yield less;
  }
}

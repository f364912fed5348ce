import type { Terms } from '../../deadlines/compute.ts';
import type { Policy } from '../../policy/schema.ts';

type Keys<T> = keyof T & string;
type OwnName<C> = Exclude<Keys<C>, 'matter'>;
type MatterOf<C> = C extends { readonly matter: infer M } ? M : never;

/**
 * What a fact is called: a field of the lifecycle's own by its name (`handler`, `deadlines`), one of the matter, the event or
 * the policy after theirs (`matter.kind`, `event.unit`, `policy.units`), and the `calendar`. It is never a part of a field.
 */
export type FactName<C, E> =
  | OwnName<C>
  | (MatterOf<C> extends never ? never : `matter.${Keys<MatterOf<C>>}`)
  | `event.${Keys<E>}`
  | `policy.${Keys<Policy>}`
  | 'calendar';

type After<Prefix extends string, R> = R extends `${Prefix}.${infer Field}` ? Field : never;
type Fields<T, Names> = Pick<T, Names & keyof T>;

type ContextRead<C, R> = Fields<C, R & OwnName<C>> &
  ([After<'matter', R>] extends [never]
    ? unknown
    : { readonly matter: Fields<MatterOf<C>, After<'matter', R>> });

type TermsRead<R> = ([After<'policy', R>] extends [never]
  ? unknown
  : { readonly policy: Fields<Policy, After<'policy', R>> }) &
  ('calendar' extends R ? Pick<Terms, 'calendar'> : unknown);

/** Facts of which only those named are there: to look at another does not compile. */
export interface FactsRead<C, E, R> {
  readonly context: ContextRead<C, R>;
  readonly event: Fields<E, After<'event', R>>;
  readonly env: TermsRead<R>;
}

/** What facts of these names are, but for those of the terms; one that is absent is null. */
export function factsNamed(
  names: readonly string[],
  { context, event }: { readonly context: object; readonly event: object },
): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const name of names) {
    if (isOfTerms(name)) continue;
    const [first, ...rest] = name.split('.') as [string, ...string[]];
    const from = first === 'event' ? { event } : context;
    named[name] =
      [first, ...rest].reduce<unknown>((part, key) => (part as Known | undefined)?.[key], from) ?? null;
  }
  return named;
}

type Known = Readonly<Record<string, unknown>>;

/** Whether a fact of this name is one of the policy or the calendar, which are the same for every petition. */
export function isOfTerms(name: string): boolean {
  return name === 'calendar' || name.startsWith('policy.');
}

import type { Terms } from '../../src/index.ts';

/** What a guard or a patch is given. */
export interface Watchable {
  readonly context: object;
  readonly event: object;
  readonly env: Terms;
}

type OnField = (field: string) => void;
type Deeper = Readonly<Record<string, (value: object) => object>>;

/** A record that tells of each field that is read of it, also by a copy of the whole; `deeper` watches what is in a field instead. */
function watch<T extends object>(record: T, onRead: OnField, deeper: Deeper = {}): T {
  return new Proxy(record, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      const below = typeof key === 'string' ? deeper[key] : undefined;
      if (below && typeof value === 'object' && value !== null) return below(value);
      if (typeof key === 'string') onRead(key);
      return value;
    },
    has(target, key) {
      if (typeof key === 'string') onRead(key);
      return Reflect.has(target, key);
    },
  });
}

/** The matter of a change of the matter, which is copied as a whole first: only what is read after that is told. */
function watchAfterCopy(matter: object, onRead: OnField): object {
  let copying = -1;
  const after: OnField = (field) => {
    if (copying > 0) copying -= 1;
    else onRead(field);
  };
  return new Proxy(watch(matter, after), {
    ownKeys(target) {
      const keys = Reflect.ownKeys(target);
      if (copying < 0) copying = keys.length;
      return keys;
    },
  });
}

/** Facts that tell of what is read of them: `tell` has the set that is told, which may be another each time. */
interface Watched {
  readonly facts: Watchable;
  readonly tell: { read: Set<string> };
}

function watched({ context, event, env }: Watchable, copiesMatter: boolean): Watched {
  const tell = { read: new Set<string>() };
  const under = (prefix: string): OnField => {
    return (field) => {
      tell.read.add(`${prefix}${field}`);
    };
  };
  const watchMatter = copiesMatter ? watchAfterCopy : watch;
  // One for the whole run, so that the copy is known from what is read afterwards.
  const { matter } = context as { readonly matter?: object };
  const known = matter && watchMatter(matter, under('matter.'));
  const policy = watch(env.policy, under('policy.'));
  return {
    tell,
    facts: {
      context: watch(context, under(''), known ? { matter: () => known } : {}),
      event: watch(event, under('event.')),
      env: watch(env, under(''), { policy: () => policy }),
    },
  };
}

let last: (Watched & { readonly of: Watchable }) | undefined;

/** The same facts; each that is read is added to `read` by the name that a declaration calls it. */
export function watchedFacts(of: Watchable, read: Set<string>): Watchable {
  const isSame =
    last !== undefined &&
    last.of.context === of.context &&
    last.of.event === of.event &&
    last.of.env === of.env;
  // The guards of a step are asked about the same facts, one after the other.
  if (!isSame || last === undefined) last = { of, ...watched(of, false) };
  last.tell.read = read;
  return last.facts;
}

/** The same for a change of the matter, which copies the whole of it before it looks at any fact. */
export function watchedAfterCopy(of: Watchable, read: Set<string>): Watchable {
  const { facts, tell } = watched(of, true);
  tell.read = read;
  return facts;
}

/** The context that a patch writes into; each fact that it writes is added to `written`. */
export function watchedContext<T extends object>(context: T, written: Set<string>): T {
  return new Proxy(context, {
    set(target, key, value: unknown) {
      const before: unknown = Reflect.get(target, key);
      if (key === 'matter') for (const field of changed(before, value)) written.add(`matter.${field}`);
      else written.add(String(key));
      return Reflect.set(target, key, value);
    },
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields in which two records differ. */
export function changed(before: unknown, after: unknown): string[] {
  const [one, other] = [before ?? {}, after ?? {}] as [Fields, Fields];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => one[key] !== other[key]);
}

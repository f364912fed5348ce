const path = Symbol('path');

/** Told of each field that is read and not given. */
export type OnRead = (path: string) => void;

/**
 * A value of which only the origin is known: reading, calling or walking it gives values of the same kind, each with the path
 * that led to it. Fields in `given` have their real values.
 */
export function symbolOf(
  name: string,
  given: Readonly<Record<string, unknown>> = {},
  onRead?: OnRead,
): unknown {
  const at = (key: string) => symbolOf(`${name}.${key}`, {}, onRead);
  // A function, so that it can be called; an arrow has no property that a proxy would have to show.
  return new Proxy(() => undefined, {
    get(_, key) {
      if (key === path) return name;
      if (key === Symbol.toPrimitive) return () => `<${name}>`;
      if (key === Symbol.iterator) return [at('each')][Symbol.iterator].bind([at('each')]);
      if (typeof key === 'symbol') return undefined;
      if (Object.hasOwn(given, key)) return given[key];
      onRead?.(`${name}.${key}`);
      return at(key);
    },
    has: () => true,
    apply: (_, _self: unknown, args: readonly unknown[]) => {
      const [fn] = args;
      // What a callback makes of an element is what the call gives: `ids.map((id) => id)`.
      const made = typeof fn === 'function' && originOf(fn) === undefined ? fn(at('each'), 0) : undefined;
      return originOf(made) === undefined ? at('made') : made;
    },
    ownKeys: () => [],
    getOwnPropertyDescriptor: () => undefined,
  });
}

/** The path of a symbolic value; nothing for any other value. */
export function originOf(value: unknown): string | undefined {
  return typeof value === 'function' ? (value as unknown as { [path]?: string })[path] : undefined;
}

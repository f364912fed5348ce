import { originOf, symbolOf } from './symbol.ts';

/** Any moment: what is found does not depend on it. */
const moment = '2026-03-02T09:00:00+08:00';

/** An event and a context of which nothing is known but the moment. */
const unknownFacts = (type: string) => ({
  event: symbolOf('event', { type, at: moment }),
  context: symbolOf('context'),
});

type Params = Readonly<Record<string, unknown>>;

const told = new WeakMap<object, Map<string, Params>>();

/** The params of an action as far as they can be told without a case: real values as they are, others by their origin. */
export function paramsOf(action: object, type: string): Params {
  const ofEvents = told.get(action) ?? new Map<string, Params>();
  const params = ofEvents.get(type) ?? paramsWithoutCase(action, type);
  told.set(action, ofEvents.set(type, params));
  return params;
}

function paramsWithoutCase(action: object, type: string): Params {
  const { params } = action as { params?: (facts: object) => unknown };
  if (typeof params !== 'function') return {};
  try {
    return params(unknownFacts(type)) as Record<string, unknown>;
  } catch {
    // It computes with a value that only a case has; the run-time guards look at it then.
    return {};
  }
}

/** A field of params along a path of names. */
export function fieldOf(params: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
    params,
  );
}

/** The origins in a value that is one symbol or a list of them. */
export function originsIn(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(originOf).filter((origin) => origin !== undefined);
}

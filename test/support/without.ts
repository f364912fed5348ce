/** The same facts with one left out: plain JSON has no field that is undefined. */
export function without<S extends object, K extends string>(facts: S, field: K): Omit<S, K> {
  const { [field]: _, ...rest } = facts as S & Readonly<Record<K, unknown>>;
  return rest as Omit<S, K>;
}

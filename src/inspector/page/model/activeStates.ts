/** The dotted ids of all states that a state value of XState names: `{ a: 'b' }` gives `a` and `a.b`. */
export function activeStates(value: unknown, within = ''): string[] {
  const under = (name: string) => (within === '' ? name : `${within}.${name}`);
  if (typeof value === 'string') return value === '' ? [] : [under(value)];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => [under(name), ...activeStates(inner, under(name))]);
}

/** A state value in words: the innermost active states, a comma between those of parallel regions. */
export function valueText(value: unknown): string {
  const active = activeStates(value);
  return active.filter((id) => !active.some((other) => other.startsWith(`${id}.`))).join(', ');
}

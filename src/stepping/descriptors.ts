/**
 * Whether an event descriptor answers to an event type: the type itself, `*` for every type, or `prefix.*` for the
 * prefix and all that begins with it and a dot. A star anywhere else matches nothing.
 */
export function descriptorMatches(descriptor: string, eventType: string): boolean {
  if (descriptor === eventType || descriptor === '*') return true;
  if (!descriptor.endsWith('.*')) return false;
  const prefix = descriptor.slice(0, -2);
  if (prefix.split('.').includes('*')) return false;
  return eventType === prefix || eventType.startsWith(`${prefix}.`);
}

/** The values of a state's event map that answer to an event type: exact first, then wildcards, longest first. */
export function matchingEntries<T>(byDescriptor: ReadonlyMap<string, readonly T[]>, eventType: string): T[] {
  const wildcards = [...byDescriptor.keys()]
    .filter((descriptor) => descriptor !== eventType && descriptorMatches(descriptor, eventType))
    .sort((a, b) => b.length - a.length);
  const found = [...(byDescriptor.get(eventType) ?? [])];
  for (const descriptor of wildcards) found.push(...(byDescriptor.get(descriptor) ?? []));
  return found;
}

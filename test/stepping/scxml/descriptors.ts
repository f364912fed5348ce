const platform = ['done.state.', 'error.execution', 'error.communication', 'done.invoke.'];

/**
 * An event descriptor in XState's words. In SCXML each one is a prefix of whole tokens: it becomes a partial wildcard where any
 * event of the document goes on from it, and stays as it is where none does.
 */
export function descriptorOf(descriptor: string, events: readonly string[]): string {
  const prefix = descriptor.replace(/(^|\.)\*?$/, '');
  if (prefix === '') return '*';
  const isOpen = [...events, ...platform].some((event) => event.startsWith(`${prefix}.`));
  const own = /^done(\.|$)/.test(prefix) ? `xstate.${prefix}` : prefix;
  return isOpen ? `${own}.*` : own;
}

/** A state's id as XState can have it: a dot would be read as a way down. */
export function stateId(id: string): string {
  return id.replaceAll('.', '$');
}

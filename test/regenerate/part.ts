/** Something that is derived from sources and kept beside them. */
export interface Part {
  readonly name: string;
  /** Modules that it is made by: they count with all that they import. */
  readonly entries: readonly string[];
  /** Files that it reads besides, as globs. */
  readonly reads: readonly string[];
  /** Files that it writes, as globs. */
  readonly writes: readonly string[];
  /** The scripts of package.json that make it, in their order. */
  readonly scripts: readonly (readonly string[])[];
  /** Why it cannot be made on this machine, where it cannot. */
  readonly isMissing?: () => string | undefined;
  /** What to think of where it comes out otherwise than before. */
  readonly advice?: string;
}

/** What a part was made from and what came of it, by file. */
export interface Made {
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
}

/** The files that differ between two states, and the first of them by name. */
const differing = (before: Made['inputs'], now: Made['inputs']): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((file) => before[file] !== now[file])
    .sort();

const named = (files: readonly string[]): string =>
  files.length > 1 ? `${files[0]} and ${files.length - 1} more` : `${files[0]}`;

/** Why a part has to be made anew; nothing where what is there was made from what is there. */
export function staleness(kept: Made | undefined, now: Made): string | undefined {
  if (!kept) return 'not made here yet';
  const inputs = differing(kept.inputs, now.inputs);
  if (inputs.length > 0) return `changed: ${named(inputs)}`;
  const outputs = differing(kept.outputs, now.outputs);
  if (outputs.length > 0) return `not as it was made: ${named(outputs)}`;
  return undefined;
}

/** The files that came out otherwise than they were. */
export const rewritten = (before: Made, after: Made): string[] => differing(before.outputs, after.outputs);

/** The parts in an order in which each comes after those whose files it reads. */
export function inOrder<P extends Pick<Part, 'name' | 'reads' | 'writes'>>(parts: readonly P[]): P[] {
  const ordered: P[] = [];
  const open = new Set<P>();
  const visit = (part: P): void => {
    if (ordered.includes(part)) return;
    if (open.has(part)) throw new RangeError(`${part.name} reads what is made from it`);
    open.add(part);
    for (const other of parts)
      if (other !== part && other.writes.some((file) => part.reads.includes(file))) visit(other);
    ordered.push(part);
  };
  for (const part of parts) visit(part);
  return ordered;
}

import type { GuardData, StepMeta } from '../machines/lifecycle/chart.ts';

/** A guard with its params, whichever way it is to answer: two guards of one name always answer alike. */
export function guardName({ type, params }: GuardData): string {
  return `${type}${params === undefined ? '' : ` ${JSON.stringify(params)}`}`;
}

/** Who may send the event of a step, and the guards that it asks. */
export interface Asking extends Pick<StepMeta, 'by'> {
  readonly when: readonly GuardData[];
}

/** Guards by name, with the answer that each has to give; but for the parts that may send the event. */
type Literals = ReadonlyMap<string, boolean>;

/** The guards of a step with the answers that they have to give; nothing where one has to give both. */
function literalsOf({ when }: Pick<Asking, 'when'>): Literals | undefined {
  const literals = new Map<string, boolean>();
  for (const guard of when.filter(({ type }) => type !== 'by')) {
    const name = guardName(guard);
    const answer = guard.not !== true;
    if (literals.get(name) === !answer) return undefined;
    literals.set(name, answer);
  }
  return literals;
}

/** Whether one of the conjunctions holds whatever the guards answer. */
function alwaysOne(conjunctions: readonly Literals[]): boolean {
  const [literal] = conjunctions.find(({ size }) => size > 0)?.keys() ?? [];
  if (literal === undefined || conjunctions.some(({ size }) => size === 0)) return conjunctions.length > 0;
  return [true, false].every((answer) => {
    const left = conjunctions.filter((one) => (one.get(literal) ?? answer) === answer);
    return alwaysOne(left.map((one) => new Map([...one].filter(([name]) => name !== literal))));
  });
}

/**
 * Whether some of the earlier steps is open wherever the later one is; never said of one that contradicts itself. `holds`
 * tells of guards that are known to hold in any case.
 */
export function covered<S extends Asking>(
  later: Asking,
  earlier: readonly S[],
  holds: (step: S, guard: string) => boolean = () => false,
): boolean {
  const asked = literalsOf(later);
  if (asked === undefined) return false;
  const left = earlier.flatMap((step) => {
    const literals = literalsOf(step);
    if (literals === undefined || later.by.some((part) => !step.by.includes(part))) return [];
    // One that needs the opposite of what the later one needs is closed where the later one is open.
    if ([...literals].some(([name, answer]) => asked.get(name) === !answer)) return [];
    return [new Map([...literals].filter(([name]) => !asked.has(name) && !holds(step, name)))];
  });
  return alwaysOne(left);
}

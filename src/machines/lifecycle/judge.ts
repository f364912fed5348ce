import type { Terms } from '../../deadlines/compute.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import type { Text } from '../../vocabulary/text.ts';
import type { AskedGuard, ChartStep } from './chart.ts';
import { type Answer, answer, type Condition, type Conditions, type Facts } from './condition.ts';
import { partsThatMay } from './confidence.ts';

/** One guard asked. `holds` is the answer after a `not`. */
export interface Asked {
  readonly guard: AskedGuard;
  readonly condition: Condition<never, never, never>;
  readonly answer: Answer;
  readonly holds: boolean;
  /** What must hold, where the condition says it with the policy's own numbers. */
  readonly says?: Text;
  /** The deadline that the guard looked at. */
  readonly deadline?: string;
}

/** A candidate with every guard asked, also those after the first "no". */
export interface Tried {
  readonly candidate: ChartStep;
  readonly asked: readonly Asked[];
  readonly taken: boolean;
  /** The parts that may act here: those of the step, and whoever stands in for one that the petition complains of. */
  readonly may: readonly RoleId[];
}

/** Thrown by what is known in part when a guard asks for a field that is not. */
class FactMissing {
  // No Error: nobody sees it, and a stack trace would cost more than the question.
  readonly fact: string;

  constructor(fact: string) {
    this.fact = fact;
  }
}

const head: ReadonlySet<PropertyKey> = new Set(['id', 'type', 'at', 'by', 'petition', 'incident']);

/** An event of which only the head is known: a guard that asks for more is told that the fact is missing. */
export function withoutPayload<E extends object>(event: E): E {
  return knownInPart(event, (key) => head.has(key));
}

/** A record of which only some fields are known, set or not: a guard that asks for another is told that the fact is missing. */
export function knownInPart<T extends object>(record: T, isKnown: (key: string) => boolean): T {
  return new Proxy(record, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || isKnown(key)) return Reflect.get(target, key);
      throw new FactMissing(key);
    },
  });
}

function ask(guard: AskedGuard, conditions: Conditions, facts: Facts<never, never>): Asked {
  const condition = conditions[guard.type];
  if (!condition) throw new RangeError(`the guard ${guard.type} is not among the conditions`);
  const params = guard.params as never;
  try {
    const result = answer(condition, facts, params);
    const deadline = condition.deadline?.(facts, params);
    const holds = result.answer !== 'missing' && (result.answer === 'yes') !== (guard.not ?? false);
    const says = holds ? undefined : condition.says?.(facts, params);
    return {
      guard,
      condition,
      answer: result,
      holds,
      ...(says === undefined ? {} : { says }),
      ...(deadline === undefined ? {} : { deadline }),
    };
  } catch (error) {
    if (!(error instanceof FactMissing)) throw error;
    return { guard, condition, answer: { answer: 'missing', fact: error.fact }, holds: false };
  }
}

/** Asks every guard of every candidate on these facts; the first candidate whose guards all hold is the one taken. */
export function judge(
  candidates: readonly ChartStep[],
  conditions: Conditions,
  facts: { readonly context: object; readonly event: object; readonly env: Terms },
): Tried[] {
  let found = false;
  return candidates.map((candidate) => {
    const asked = candidate.meta.when.map((guard) => ask(guard, conditions, facts as never));
    const taken = !found && asked.every(({ holds }) => holds);
    found ||= taken;
    return { candidate, asked, taken, may: mayAct(candidate, facts) };
  });
}

function mayAct({ meta }: ChartStep, { context, env }: { readonly context: object; readonly env: Terms }) {
  const [first] = meta.when;
  const { matter } = context as { readonly matter?: Pick<Matter, 'complainedOf'> };
  const standsIn = (first?.params as { readonly instead?: string } | undefined)?.instead !== undefined;
  return standsIn && matter ? partsThatMay(meta.by, matter, env.policy) : meta.by;
}

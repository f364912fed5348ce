import { readFileSync } from 'node:fs';
import { createEngine, type Petition, type Policy } from '../../../src/index.ts';

/** A line of a register. */
export interface RegisterEvent {
  readonly id: string;
  readonly petition: string;
  readonly type: string;
  readonly at: string;
  readonly by: { readonly role: string };
}

/** The course of one petition, and the lifecycles that come to an end in it. */
interface Course {
  readonly events: readonly RegisterEvent[];
  readonly ends: readonly string[];
}

/** The lifecycles of a petition that are over. */
function endsOf({ phase, beside, ended }: Petition): string[] {
  const done = [phase, ...beside].filter(({ status }) => status === 'done');
  return [...new Set([...done, ...ended].map(({ lifecycle }) => lifecycle))];
}

/** The courses of a register, without what is refused: that changes nothing. One that is withdrawn shows little of its way, and is left out. */
function coursesIn(policy: Policy, file: string): Course[] {
  const engine = createEngine<string>(policy);
  const events = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RegisterEvent);
  const ids = new Set(events.map(({ petition }) => petition));
  return [...ids].flatMap((id) => {
    const mine = events.filter((event) => event.petition === id);
    let petition: Petition | undefined;
    const taken = mine.filter((event) => {
      const decision = engine.receive(petition, event);
      if (decision.accepted) petition = decision.petition;
      return decision.accepted;
    });
    const isWithdrawn = taken.some(({ type }) => type.endsWith('.withdraw'));
    return petition && !isWithdrawn ? [{ events: taken, ends: endsOf(petition) }] : [];
  });
}

/** Petitions of a register in which these lifecycles all come to an end, the shortest way first; what none of them ends is left over. */
export function covering(
  policy: Policy,
  file: string,
  lifecycles: readonly string[],
): readonly (readonly RegisterEvent[])[] {
  const left = new Set(lifecycles);
  const courses = coursesIn(policy, file);
  const chosen: (readonly RegisterEvent[])[] = [];
  const worth = ({ ends, events }: Course) => ends.filter((id) => left.has(id)).length / events.length;
  while (left.size > 0) {
    const [best] = courses.toSorted((one, other) => worth(other) - worth(one));
    if (!best || worth(best) === 0) break;
    chosen.push(best.events);
    for (const id of best.ends) left.delete(id);
  }
  return chosen;
}

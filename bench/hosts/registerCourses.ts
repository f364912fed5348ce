import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { simulate } from '../../src/simulation/simulate.ts';

/** What one client sends for one petition, one after the other. */
export interface Course {
  readonly petition: string;
  readonly events: readonly Entered[];
}

/** An event as somebody enters it: who and when are no part of its body. */
export interface Entered {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The courses of simulated registers, without end. What the timer sends comes by itself. */
export function* registerCourses(): Generator<Course, never> {
  for (let seed = 0; ; seed += 1) {
    const courses = new Map<string, Entered[]>();
    for (const { event } of simulate({ petitions: 400, seed, policy: fireRescueBureau })) {
      const { id, petition, at, by, ...body } = event as unknown as Readonly<Record<string, unknown>>;
      if (typeof petition !== 'string' || typeof at !== 'string') continue;
      if ((by as { readonly role?: string }).role === 'system') continue;
      const events = courses.get(petition) ?? [];
      events.push({ id: `${seed}-${id}`, at, by: JSON.stringify(by), body });
      courses.set(petition, events);
    }
    for (const [petition, events] of courses) yield { petition: `${seed}-${petition}`, events };
  }
}

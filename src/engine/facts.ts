import type { Matter } from '../vocabulary/matter.ts';
import type { Course, Petition } from './petition.ts';

/**
 * The whole facts of a course: its own, with its instance and the matter among them, as guards and steps take them. A course
 * that was moved keeps them whole until its petition is finished, so that the next step need not put them together again.
 */
export function factsOf({ context, instance }: Course, matter: Matter): object {
  return (context.matter as unknown) === matter ? context : { ...context, instance, matter };
}

/** The course as a petition keeps it: facts of its own alone, none undefined. The same course where it is so already. */
function asKept(course: Course): Course {
  const { context: facts, instance, lifecycle, outcome, status, value } = course;
  if (facts.matter === undefined) return course;
  const context: Record<string, unknown> = {};
  for (const name in facts) {
    if (name === 'matter' || name === 'instance') continue;
    const fact: unknown = facts[name];
    if (fact !== undefined) context[name] = fact;
  }
  const own = context as Course['context'];
  // The keys stand as they do in a petition, which need not put them in order then.
  return outcome === undefined
    ? { context: own, instance, lifecycle, status, value }
    : { context: own, instance, lifecycle, outcome, status, value };
}

type Courses = Pick<Petition, 'phase' | 'beside'>;

/** The courses of a petition as it keeps them. */
export function coursesKept({ phase, beside }: Courses): Courses {
  const isMoved = ({ context }: Course) => context.matter !== undefined;
  return { phase: asKept(phase), beside: beside.some(isMoved) ? beside.map(asKept) : beside };
}

import type { Matter } from '../vocabulary/matter.ts';
import type { Json } from '../vocabulary/plainJson.ts';
import { frozenInOrder, inOrder, sorted } from './canonicalForm.ts';
import type { Course, Petition } from './petition.ts';

/**
 * The whole facts of a course: its own, with its instance and the matter among them, as guards and steps take them. A course
 * that was moved keeps them whole until its petition is finished, so that the next step need not put them together again.
 */
export function factsOf({ context, instance }: Course, matter: Matter): object {
  return (context.matter as unknown) === matter ? context : { ...context, instance, matter };
}

/** The course as a petition keeps it, in order: facts of its own alone, none undefined. The same course where it is so already. */
function asKept(course: Course): Course {
  const { context: facts, instance, lifecycle, outcome, status, value } = course;
  if (facts.matter === undefined) return course;
  const names: string[] = [];
  for (const name in facts)
    if (name !== 'matter' && name !== 'instance' && facts[name] !== undefined) names.push(name);
  const own: Record<string, Json> = {};
  for (const name of sorted(names)) own[name] = inOrder(facts[name] as Json);
  const context = frozenInOrder(own);
  return frozenInOrder(
    outcome === undefined
      ? { context, instance, lifecycle, status, value }
      : { context, instance, lifecycle, outcome, status, value },
  );
}

type Courses = Pick<Petition, 'phase' | 'beside'>;

/** The courses of a petition as it keeps them. */
export function coursesKept({ phase, beside }: Courses): Courses {
  const isMoved = ({ context }: Course) => context.matter !== undefined;
  return { phase: asKept(phase), beside: beside.some(isMoved) ? beside.map(asKept) : beside };
}

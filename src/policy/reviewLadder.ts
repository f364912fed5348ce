import type { ReviewLevel } from '../vocabulary/terms.ts';
import { isOwn, type Policy, unitOf } from './schema.ts';

/** Who may be asked about an opinion of an organ on a level; nobody where the policy has no such row. */
export function askedAbout(
  { reviewing: section }: Pick<Policy, 'reviewing'>,
  organ: string,
  level: ReviewLevel,
): readonly string[] {
  return section?.ladder.find((row) => row.of === organ && row.level === level)?.ask ?? [];
}

/** Whether the body itself is asked. */
export function reviewsIt(
  policy: Pick<Policy, 'reviewing' | 'units'>,
  organ: string,
  level: ReviewLevel,
): boolean {
  return askedAbout(policy, organ, level).some((id) => isOwn(unitOf(policy, id)));
}

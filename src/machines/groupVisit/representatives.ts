import { mostRepresentatives } from '../../policy/gaps.ts';
import type { Policy } from '../../policy/schema.ts';
import type { GroupVisitContext } from './context.ts';

type Known = Pick<GroupVisitContext, 'matter' | 'standalone' | 'representatives' | 'named'>;

/** Most representatives that a group may send: as the policy has it (`reg.20`), and never more than came. */
export function mostOf(policy: Policy, { persons }: Pick<GroupVisitContext, 'persons'>): number {
  return Math.min(mostRepresentatives(policy, persons), persons);
}

/** Who was known by name before the first election. */
export function namedBefore({ named, matter }: Known): readonly string[] {
  return named ?? matter.petitioners;
}

/**
 * The petitioners once a group is represented by these: they and whoever was known without an election; whoever they replace
 * is one no longer. An election makes nobody more. Where all together would be more than raise the matter, the
 * representatives stand for their whole group; and a matter that was in hand before keeps the petitioners that it had.
 */
export function petitionersOnceElected(context: Known, elected: readonly string[]): string[] {
  const { matter, standalone, representatives } = context;
  const named = namedBefore(context);
  const still = matter.petitioners.filter((id) => named.includes(id) || !representatives.includes(id));
  const known = [...new Set(standalone ? [...named, ...still] : still)];
  const together = [...new Set([...known, ...elected])];
  if (together.length <= matter.persons) return together;
  return standalone ? [...new Set(elected)] : known;
}

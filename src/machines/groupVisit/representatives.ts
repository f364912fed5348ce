import { mostRepresentatives } from '../../policy/gaps.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import { text } from '../../vocabulary/text.ts';
import { record, set, setMatter } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type GroupSteps, type GroupVisitContext } from './context.ts';

type Named = Pick<GroupVisitContext, 'named'> & { readonly matter: Pick<Matter, 'petitioners'> };
type Known = Named &
  Pick<GroupVisitContext, 'standalone' | 'representatives'> & { readonly matter: Pick<Matter, 'persons'> };

/** Most representatives that a group may send: as the policy has it (`reg.20`), and never more than came. */
export function mostOf(
  policy: Pick<Policy, 'thresholds'>,
  { persons }: Pick<GroupVisitContext, 'persons'>,
): number {
  return Math.min(mostRepresentatives(policy, persons), persons);
}

/** Who was known by name before the first election. */
function namedBefore({ named, matter }: Named): readonly string[] {
  return named ?? matter.petitioners;
}

/**
 * The petitioners once a group is represented by these: they and whoever was known without an election; whoever they replace
 * is one no longer. An election makes nobody more. Where all together would be more than raise the matter, the
 * representatives stand for their whole group; and a matter that was in hand before keeps the petitioners that it had.
 */
function petitionersOnceElected(context: Known, elected: readonly string[]): string[] {
  const { matter, standalone, representatives } = context;
  const named = namedBefore(context);
  const still = matter.petitioners.filter((id) => named.includes(id) || !representatives.includes(id));
  const known = [...new Set(standalone ? [...named, ...still] : still)];
  const together = [...new Set([...known, ...elected])];
  if (together.length <= matter.persons) return together;
  return standalone ? [...new Set(elected)] : known;
}

/** Guards on those whom the group elects. */
export const electionConditions = {
  representativesWithinNumber: condition({
    on: 'group.nameRepresentatives',
    rule: 'reg.20',
    label: text('代表人数不超过规定', 'no more representatives than a group may send'),
    reads: ['persons', 'event.representatives', 'policy.thresholds'],
    says: ({ context, env }) => {
      const most = mostOf(env.policy, context);
      return text(`代表至多${most}人`, `at most ${most} representatives`);
    },
    holds: ({ context, event, env }) => new Set(event.representatives).size <= mostOf(env.policy, context),
  }),
  representativesNotComplainedOf: condition({
    on: 'group.nameRepresentatives',
    rule: 'reg.30',
    label: text('代表不是被反映人', 'no representative is complained of'),
    reads: ['matter.complainedOf', 'event.representatives'],
    holds: ({ context: { matter }, event }) =>
      event.representatives.every((id) => !matter.complainedOf.persons.includes(id)),
  }),
} as const;

/** What of the matter and of the group says who the petitioners are after an election. */
const electing = ['named', 'representatives', 'standalone', 'matter.petitioners', 'matter.persons'] as const;

/** The group elects its representatives (`reg.20`). */
export const electionSteps = {
  'group.nameRepresentatives': {
    by: 'supervisionOffice',
    rule: 'reg.20',
    when: ['representativesWithinNumber', 'representativesNotComplainedOf'],
    do: [
      // First of all, for it keeps the petitioners as they were.
      set(['named', 'matter.petitioners'], { named: ({ context }) => [...namedBefore(context)] }),
      setMatter([...electing, 'event.representatives'], {
        petitioners: ({ context, event }) => petitionersOnceElected(context, event.representatives),
        anonymous: false,
      }),
      set(['event.representatives'], {
        representatives: ({ event }) => [...new Set(event.representatives)],
      }),
      record('contact', ({ event }) => ({ detail: { representatives: [...event.representatives] } })),
    ],
  },
} as const satisfies GroupSteps<GuardsOf<typeof electionConditions>>;

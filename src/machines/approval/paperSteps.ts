import { lastDay } from '../../deadlines/counted.ts';
import type { DeadlineOwner } from '../../deadlines/deadline.ts';
import type { ChainStep } from '../../policy/approval.ts';
import { partsOfAll, signersOf } from '../../policy/chains.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Json } from '../../vocabulary/plainJson.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { type Action, type ActionArgs, assignTask, start } from '../lifecycle/actions.ts';
import { above } from '../lifecycle/confidence.ts';
import { type LifecycleContext, owedDeadline } from '../lifecycle/context.ts';
import type { GuardName, GuardUse } from '../lifecycle/grammar.ts';

/** Whoever may act for those whom chains name, those above them where a petition complains of them among these. */
export function signersUnder(
  policy: Pick<Policy, 'roles'>,
  chains: readonly Parameters<typeof signersOf>[0][],
): readonly RoleId[] {
  return [...new Set([...partsOfAll(policy, chains.flatMap(signersOf)), ...above])];
}

/** The step that a paper waits for, and whoever owes it. */
interface Next<C> {
  readonly step: (args: ActionArgs<C, unknown>) => Partial<ChainStep>;
  readonly owner: (args: ActionArgs<C, unknown>) => DeadlineOwner;
  /** What is said of the step beside how it is taken. */
  readonly more?: (args: ActionArgs<C, unknown>) => Readonly<Record<string, Json>>;
}

/** Whoever is next is to act, within the time that the chain has for it. */
export const owedNext = <C extends LifecycleContext>({ step, owner, more }: Next<C>) =>
  [
    start<C, { readonly at: string }>('approval.sign', (args) => ({
      owner: owner(args),
      until: lastDay(step(args).within, args.event.at, args.env),
    })),
    assignTask<C, unknown>('sign', (args) => ({
      to: owner(args),
      by: owedDeadline(args.context, 'approval.sign')?.due,
      detail: { act: step(args).act ?? '', ...more?.(args) },
    })),
  ] as const;

/** What comes of a paper where one of its chain acts on it. */
interface Course<C, Endorsing, Returning, G extends GuardName> {
  readonly by: readonly RoleId[];
  /** The guard that says which paper it is, where a lifecycle has several. */
  readonly about: readonly GuardUse<G>[];
  /** It is signed, and stands one step further on. */
  readonly signing: readonly Action<C, Endorsing>[];
  /** It is sent back, with the reason. */
  readonly returning: readonly Action<C, Returning>[];
  /** It goes back by a step. */
  readonly toPrevious: readonly Action<C, Returning>[];
  /** It has to be drafted anew. */
  readonly toDraft: readonly Action<C, Returning>[];
  /** What was owed on it is done. */
  readonly settled: readonly Action<C, unknown>[];
  /** Whoever is next is to act. */
  readonly toNext: readonly Action<C, { readonly at: string }>[];
  /** All have signed. */
  readonly through: readonly Action<C, Endorsing>[];
}

type Asked =
  | 'isNextOnPaper'
  | 'hasNoPartInPaper'
  | 'paperMeetingIsRecorded'
  | 'othersFollowOnPaper'
  | 'maySendPaperBack'
  | 'paperToPrevious'
  | 'paperToDraft';

const may = ['isNextOnPaper', 'hasNoPartInPaper', 'paperMeetingIsRecorded'] as const;

/** The ways in which those whom a chain names act on a paper, in their order, and send it back. */
export function actedOn<
  C,
  Endorsing extends { readonly at: string },
  Returning extends { readonly at: string },
  G extends GuardName,
>(course: Course<C, Endorsing, Returning, G>) {
  const { about, settled, toNext } = course;
  const step = { by: course.by, rule: 'policy' } as const;
  const asked = <const W extends readonly GuardUse<Asked>[]>(when: W) =>
    [...about, ...when] as readonly GuardUse<G | Asked>[];
  return {
    endorse: [
      {
        ...step,
        when: asked([...may, 'othersFollowOnPaper']),
        do: [...course.signing, ...settled, ...toNext],
      },
      {
        ...step,
        when: asked([...may, { not: 'othersFollowOnPaper' }]),
        do: [...course.signing, ...settled, ...course.through],
      },
    ],
    back: [
      {
        ...step,
        when: asked(['maySendPaperBack', 'paperToPrevious']),
        do: [...course.returning, ...course.toPrevious, ...settled, ...toNext],
      },
      {
        ...step,
        when: asked(['maySendPaperBack', { not: 'paperToPrevious' }, 'paperToDraft']),
        do: [...course.returning, ...course.toDraft, ...settled],
      },
    ],
  } as const;
}

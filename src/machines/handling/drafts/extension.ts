import { headsOf } from '../../../policy/chains.ts';
import type { Policy } from '../../../policy/schema.ts';
import { responsible } from '../../addressees.ts';
import { assignTask, notify, set } from '../../lifecycle/actions.ts';
import { dueOf, type EventNamed, type HandlingContext, stated } from '../context.ts';
import { backOne, type Endorse, may, type Return, returning, signature, signersUnder } from './endorsing.ts';
import { extensionOnItsWay, extensionRead, keptOf, ownerOf, stepOf, takerRead } from './papers.ts';

/** Whoever is next on the extension is to act while the term runs. */
const toNextOnExtension = assignTask<HandlingContext, unknown>('sign', (args) => ({
  to: ownerOf('extension', args),
  by: dueOf(args.context, 'handling.conclude'),
  detail: { act: stepOf('extension', args).act ?? '' },
}));

const advancedFrom = [...extensionRead, ...takerRead, 'event.standIn'] as const;
const advancingExtension = set<
  HandlingContext,
  EventNamed<'handling.endorse'>,
  (typeof advancedFrom)[number]
>(advancedFrom, {
  extensionDraft: ({ context, event, env: { policy } }) =>
    keptOf(context.extensionDraft, extensionOnItsWay(context, policy), context, event, policy),
});

export function extensionEndorsed(policy: Policy): { endorse: Endorse; back: Return } {
  const step = { by: signersUnder(policy, 'extension'), rule: 'policy' } as const;
  return {
    endorse: [
      {
        ...step,
        when: [{ not: 'isTheReply' }, ...may, 'othersFollowOnPaper'],
        do: [signature, advancingExtension, toNextOnExtension],
      },
      {
        ...step,
        when: [{ not: 'isTheReply' }, ...may, { not: 'othersFollowOnPaper' }],
        do: [
          signature,
          advancingExtension,
          assignTask('sign', ({ context, env }) => ({
            to: { role: headsOf(env.policy)[0] },
            by: dueOf(context, 'handling.conclude'),
          })),
        ],
      },
    ],
    back: [
      {
        ...step,
        when: [{ not: 'isTheReply' }, 'maySendPaperBack', 'paperToPrevious'],
        do: [
          returning,
          set(['extensionDraft'], {
            extensionDraft: ({ context: { extensionDraft } }) => extensionDraft && backOne(extensionDraft),
          }),
          toNextOnExtension,
        ],
      },
      {
        ...step,
        when: [{ not: 'isTheReply' }, 'maySendPaperBack', { not: 'paperToPrevious' }, 'paperToDraft'],
        do: [
          returning,
          set({ extensionAsked: false }),
          notify('extension-declined', ({ context, event }) => ({
            to: responsible(context),
            reason: event.reason,
            detail: stated({ until: dueOf(context, 'handling.conclude') }),
          })),
        ],
      },
    ],
  };
}

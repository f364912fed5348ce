import { headsOf } from '../../../policy/chains.ts';
import type { Policy } from '../../../policy/schema.ts';
import { responsible } from '../../addressees.ts';
import { backOne, keptOf, takerRead } from '../../approval/paper.ts';
import { actedOn } from '../../approval/paperSteps.ts';
import { assignTask, notify, set } from '../../lifecycle/actions.ts';
import { dueOf, type EventNamed, type HandlingContext, stated } from '../context.ts';
import { returning, signature, signersUnder } from './endorsing.ts';
import { extensionOnItsWay, extensionRead, ownerOf, stepOf } from './papers.ts';

/** Whoever is next on the extension is to act while the term runs. */
const toNextOnExtension = assignTask<HandlingContext, unknown>('sign', (args) => ({
  to: ownerOf('extension', args),
  by: dueOf(args.context, 'handling.conclude'),
  detail: { act: stepOf('extension', args).act ?? '' },
}));

const advancedFrom = [...extensionRead, ...takerRead] as const;
const advancingExtension = set<
  HandlingContext,
  EventNamed<'handling.endorse'>,
  (typeof advancedFrom)[number]
>(advancedFrom, {
  extensionDraft: ({ context, event, env: { policy } }) =>
    keptOf(context.extensionDraft, extensionOnItsWay(context, policy), event, policy),
});

/** Those who act on an extension before the head grants it; the head may send it back to them, or to be asked for anew. */
export const extensionEndorsed = (policy: Policy) =>
  actedOn<HandlingContext, EventNamed<'handling.endorse'>, EventNamed<'handling.returnDraft'>, 'isTheReply'>({
    by: signersUnder(policy, 'extension'),
    about: [{ not: 'isTheReply' }],
    signing: [signature, advancingExtension],
    returning: [returning],
    toPrevious: [
      set(['extensionDraft'], {
        extensionDraft: ({ context: { extensionDraft } }) => extensionDraft && backOne(extensionDraft),
      }),
    ],
    toDraft: [
      set({ extensionAsked: false }),
      notify('extension-declined', ({ context, event }) => ({
        to: responsible(context),
        reason: event.reason,
        detail: stated({ until: dueOf(context, 'handling.conclude') }),
      })),
    ],
    settled: [],
    toNext: [toNextOnExtension],
    through: [
      assignTask('sign', ({ context, env }) => ({
        to: { role: headsOf(env.policy)[0] },
        by: dueOf(context, 'handling.conclude'),
      })),
    ],
  });

import * as z from 'zod';
import { unitOf } from '../../policy/schema.ts';
import type { disorderEvents } from '../../vocabulary/events/disorder.ts';
import { idSchema } from '../../vocabulary/ids.ts';
import { instantSchema } from '../../vocabulary/instant.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { type Named, type Read, schemaOf } from '../../vocabulary/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { contextShape } from '../lifecycle/context.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';

const talk = z.strictObject({ by: idSchema, at: instantSchema }).optional();

/** The schema of a disorderly visit's context. */
export const disorderlyVisitContext = schemaOf(
  z.strictObject({
    ...contextShape,
    /** The talks tried, each with who and when; nothing further is possible without all three. */
    tried: z.strictObject({ dissuasion: talk, criticism: talk, explanation: talk }),
    evidenceSecured: z.boolean(),
    unitArrived: z.boolean(),
    urgentReported: z.boolean(),
  }),
);

/** What a disorderly visit keeps of its own. */
export type DisorderlyVisitContext = Named<Read<typeof disorderlyVisitContext>>;
export type DisorderlyVisitEvent = LifecycleEvent<typeof disorderEvents>;
/** The talk that an event is about. */
export type TalkEvent = 'disorder.dissuade' | 'disorder.criticise' | 'disorder.explain';

const condition = conditionsFor<DisorderlyVisitContext, DisorderlyVisitEvent>();

const outsideUnit = (field: 'superior' | 'jointConference', part: RoleId) =>
  condition<'disorder.reportUrgent'>({
    rule: 'reg.25',
    label:
      part === 'superiorOrgan'
        ? text('所报机关为上级机关', 'the organ told is a superior one')
        : text('所报机关为联席会议办公室所在单位', 'the organ told has the joint conference’s office'),
    holds: ({ event, env }) => unitOf(env.policy, event[field])?.roles.includes(part) ?? false,
  });

/** What the steps of a disorderly visit ask. */
export const disorderlyVisitConditions = {
  atPremises: condition<'disorder.report'>({
    rule: 'reg.26',
    label: text('行为发生在本单位场所', 'the conduct happens at the premises'),
    holds: ({ event }) => event.atPremises,
  }),
  stillGathered: condition<TalkEvent>({
    rule: 'plan.3.3.2',
    label: text('劝导后仍聚集、滞留', 'people still gather or stay after the talk'),
    holds: ({ event }) => event.outcome === 'persists',
  }),
  unitHasMatter: condition<never>({
    rule: 'plan.3.3.2',
    label: text('事项已有责权单位', 'a unit has the matter'),
    holds: ({ context }) => context.matter.unit !== undefined,
  }),
  unitHasArrived: condition<never>({
    rule: 'plan.3.3.2',
    label: text('责权单位已到场', 'the responsible unit is at the scene'),
    holds: ({ context }) => context.unitArrived,
  }),
  urgentIsReported: condition<never>({
    rule: 'reg.25',
    label: text('已作重大紧急情况报告', 'it was reported as significant and urgent'),
    holds: ({ context }) => context.urgentReported,
  }),
  superiorIsSuperior: outsideUnit('superior', 'superiorOrgan'),
  conferenceIsOutside: outsideUnit('jointConference', 'outsideOrgan'),
  /** Below serious disorder the body's staff dissuade, criticise and explain, and hold nothing further. */
  isSeriousDisorder: condition<'disorder.informPublicSecurity'>({
    rule: 'reg.47',
    label: text(
      '严重扰乱秩序，涉嫌违反治安管理或集会游行示威规定',
      'serious disorder that breaks public-security or assembly law',
    ),
    holds: ({ event }) => event.seriousDisorder,
  }),
} as const;

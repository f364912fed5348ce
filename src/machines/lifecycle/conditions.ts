import type { Deadline } from '../../deadlines/deadline.ts';
import { hasPassed, isWithin } from '../../deadlines/guards.ts';
import { deadlineKinds } from '../../policy/deadlineKinds.ts';
import { mayHandle, unitOf } from '../../policy/schema.ts';
import type { EventHead } from '../../vocabulary/events/define.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import { type Acting, actingReads, mayAct, mayActOrStandIn } from './acting.ts';
import { agentConditions } from './agents.ts';
import { conditionsFor } from './condition.ts';
import { type LifecycleContext, owedDeadline } from './context.ts';
import { hasInterest, interestRead } from './interest.ts';
import { partToldOfUrgency } from './urgentOrgan.ts';

type AnyEvent = EventHead<string> & { readonly type: string; readonly [field: string]: unknown };

const shared = conditionsFor<LifecycleContext, AnyEvent>();

type Naming = {
  readonly context: Pick<LifecycleContext, 'deadlines'>;
  readonly event: Readonly<Record<string, unknown>>;
};

const named = ({ context, event }: Naming) =>
  context.deadlines.find((deadline) => deadline.id === event.deadline);

const natureOf = (facts: Naming) => {
  const kind = named(facts)?.kind;
  return kind && deadlineKinds[kind].nature;
};

/** Guards that any lifecycle may use. */
export const sharedConditions = {
  /** The right part acts, for the right unit. */
  by: shared({
    rule: 'plan.1',
    label: text('由有权的角色、单位提出', 'the right role acts, for the right unit'),
    code: 'wrong-role',
    reads: ({ roles, instead }: { readonly roles: readonly RoleId[]; readonly instead?: 'only' | 'too' }) => [
      ...actingReads(roles),
      ...(instead ? (['matter.complainedOf'] as const) : []),
    ],
    holds: (facts, { roles, instead }) =>
      instead === undefined ? mayAct(facts, roles) : mayActOrStandIn(facts as Acting, roles, instead),
  }),
  /**
   * Nobody decides a matter in which they have an interest (回避), nor one that complains of them. It keeps an office from the
   * matter, not the petitioner from their own: whoever acts for no unit acts for no office.
   */
  noInterest: shared({
    rule: 'reg.28',
    label: text('经办人与事项无利害关系', 'whoever acts for an office has no interest in the matter'),
    reads: ['event.by', ...interestRead],
    holds: ({ context, event }) => event.by.unit === undefined || !hasInterest(context.matter, event.by.id),
  }),
  /** The deadline that the event names is owed here and its last day is over. */
  deadlineHasPassed: shared({
    rule: 'civil.203',
    label: text('期限最后一日已过', 'the last day of the deadline is over'),
    code: 'too-early',
    reads: ['event.deadline', 'event.at', 'deadlines'],
    needs: ['deadline'],
    holds: (facts) => {
      const deadline = named(facts);
      return deadline === undefined || hasPassed(deadline, facts.event.at);
    },
    deadline: (facts) => named(facts)?.id,
  }),
  /** The deadline that the event names runs in this lifecycle. */
  deadlineIsRunning: shared({
    rule: 'civil.201',
    label: text('所指期限正在计算', 'the deadline named is running here'),
    reads: ['event.deadline', 'deadlines'],
    needs: ['deadline'],
    holds: (facts, params: { readonly kind?: Deadline['kind'] | undefined }) => {
      const deadline = named(facts);
      return deadline?.state === 'running' && (params?.kind === undefined || deadline.kind === params.kind);
    },
    deadline: (facts) => named(facts)?.id,
  }),
  /** The deadline that the event names binds an office. */
  deadlineIsDuty: shared({
    rule: 'reg.40',
    label: text('所指期限系办理单位的义务', 'the deadline named binds an office'),
    reads: ['event.deadline', 'deadlines'],
    needs: ['deadline'],
    holds: (facts) => natureOf(facts) === 'duty',
  }),
  /** The deadline that the event names is a right of limited time. */
  deadlineIsWindow: shared({
    rule: 'civil.203',
    label: text('所指期限系权利行使期', 'the deadline named opens a right for a time'),
    reads: ['event.deadline', 'deadlines'],
    needs: ['deadline'],
    holds: (facts) => natureOf(facts) === 'window',
  }),
  /** The petitioner's window is open: the last day counts whole. */
  windowIsOpen: shared({
    rule: 'civil.203',
    label: text('尚在规定期限内', 'the window is still open'),
    code: 'too-late',
    reads: ['deadlines', 'event.at'],
    holds: ({ context, event }, { kind }: { readonly kind: Deadline['kind'] }) => {
      const deadline = owedDeadline(context, kind);
      return deadline !== undefined && isWithin(deadline, event.at);
    },
    deadline: ({ context }, { kind }) => owedDeadline(context, kind)?.id,
  }),
  /** The unit named belongs to the body and may have matters. */
  unitMayHandle: shared({
    rule: 'plan.1',
    label: text('承办单位属本级并可承办', 'the unit belongs to the body and handles matters'),
    reads: ({ field }: { readonly field: string }) => [`event.${field}`, 'policy.units'],
    holds: ({ event, env }, { field }) => mayHandle(unitOf(env.policy, event[field] as string | undefined)),
  }),
  /** What is said against a unit never reaches it. */
  unitNotComplainedOf: shared({
    rule: 'reg.30',
    label: text('承办单位不是被反映单位', 'the unit is not the one complained of'),
    reads: ({ field }: { readonly field: string }) => [`event.${field}`, 'matter.complainedOf'],
    holds: ({ context, event }, { field }) =>
      !context.matter.complainedOf.units.includes(event[field] as string),
  }),
  /** Nobody becomes a petitioner whom the matter complains of: every notice would reach them. */
  petitionerNotComplainedOf: shared({
    rule: 'reg.30',
    label: text('补充的信访人不是被反映人', 'the petitioner added is not complained of'),
    reads: ['event.petitioner', 'matter.complainedOf'],
    needs: ['petitioner'],
    holds: ({ context, event }) => !context.matter.complainedOf.persons.includes(event.petitioner as string),
  }),
  /** A superior or a partner organ; what public security is told has its own way (`reg.47`). */
  organMayBeToldOfUrgency: shared({
    rule: 'reg.25',
    label: text(
      '所告知的是上级机关或外部协作单位',
      'the organ is a superior one, or one that is worked with',
    ),
    reads: ['event.organ', 'policy.units'],
    holds: ({ event, env }) => partToldOfUrgency(env.policy, event.organ as string) !== undefined,
  }),
  /** The holiday notice named is in the policy or a later version of it, and was issued by then. */
  noticeIsKnown: shared({
    rule: 'holiday.make-up',
    label: text('节假日通知已印发并列入政策数据', 'the holiday notice was issued and is in the policy'),
    reads: ['event.notice', 'calendar'],
    needs: ['notice'],
    holds: ({ event, env }) => env.calendar.notices.some(({ id }) => id === event.notice),
  }),
  ...agentConditions,
} as const;

/** Guards on the unit that an event names, which is to have the matter, or to act in it. */
export const namedUnitMayHaveIt = [
  { type: 'unitMayHandle', params: { field: 'unit' } },
  { type: 'unitNotComplainedOf', params: { field: 'unit' } },
] as const;

/** Names of the guards that any lifecycle may use. */
export type SharedCondition = keyof typeof sharedConditions;

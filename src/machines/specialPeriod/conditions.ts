import { addDays, dayOf } from '../../calendar/day.ts';
import { isOwn, unitOf } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { isReport, unitMaySee } from '../intake/seenBy.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { hasInterest } from '../lifecycle/interest.ts';
import type { SpecialPeriodContext, SpecialPeriodEvent } from './context.ts';
import { isLapsed, runs } from './tendencies.ts';

const condition = conditionsFor<SpecialPeriodContext, SpecialPeriodEvent>();

/** The guards of a matter's check in a special period. */
export const specialConditions = {
  periodInOrder: condition<'special.list'>({
    rule: 'plan.3.4',
    label: text('时期起止日期有效', 'the period begins before it ends'),
    holds: ({ event }) => event.from <= event.until,
  }),
  listedInTime: condition<'special.list'>({
    rule: 'plan.3.4',
    label: text('列入时该时期尚未结束', 'the period is not over when the matter is listed'),
    code: 'too-late',
    holds: ({ event }) => event.until >= dayOf(event.at),
  }),
  /** A concluded matter is listed for a recorded tendency alone. */
  stillOpen: condition<'special.list'>({
    rule: 'plan.3.4',
    label: text('以未办结列入的，事项尚未办结', 'listed as not concluded only while it is not'),
    holds: ({ context, event }) =>
      event.because !== 'notConcluded' || context.matter.concludedOn === undefined,
  }),
  tendencyRuns: condition<'special.list'>({
    rule: 'plan.3.4',
    label: text('以苗头列入的，须有未失效的苗头记录', 'listed for a tendency only while one is on record'),
    holds: ({ context, event }) =>
      event.because !== 'tendency' || context.matter.tendencies.some(runs(dayOf(event.at))),
  }),
  someTendencyLapsed: condition<'special.list' | 'special.recordTendency'>({
    rule: 'plan.3.4',
    label: text('有苗头记录已失效', 'a recorded tendency has lapsed'),
    holds: ({ context, event }) => context.matter.tendencies.some(isLapsed(dayOf(event.at))),
  }),
  /** Where the matter has a unit, that one is answerable in the period too. */
  unitHasMatter: condition<'special.nameUnit'>({
    rule: 'plan.3.4',
    label: text('事项已有责权单位的，即由其负责', 'where the matter has a unit, it is that unit'),
    holds: ({ context, event }) => context.matter.unit === undefined || context.matter.unit === event.unit,
  }),
  periodIsOver: condition<SpecialPeriodEvent['type']>({
    rule: 'plan.3.4',
    label: text('该时期已结束', 'the period is over'),
    holds: ({ context, event }) => context.until < dayOf(event.at),
  }),
  /** What is done for a period is done in it, whether or not anybody noticed that it is over. */
  periodStillRuns: condition<SpecialPeriodEvent['type']>({
    rule: 'plan.3.4',
    label: text('该时期尚未结束', 'the period is not over'),
    code: 'too-late',
    holds: ({ context, event }) => dayOf(event.at) <= context.until,
    deadline: ({ context }) => owedDeadline(context, 'special.followUp')?.id,
  }),
  isNamedUnit: condition<'special.followUp' | 'special.workWith'>({
    rule: 'plan.3.4',
    label: text('由所明确的责任单位提出', 'the unit named acts'),
    code: 'wrong-role',
    holds: ({ context, event }) => context.unit === event.by.unit,
  }),
  /** Not public security: it is called for disorder alone, on a person's recorded decision (`reg.47`). */
  organIsOutside: condition<'special.workWith'>({
    rule: 'plan.3.4',
    label: text('所会同的单位系可协作的外部单位', 'the organ is an outside one that is worked with'),
    holds: ({ event, env }) => {
      const organ = unitOf(env.policy, event.organ);
      return organ?.outside === true && organ.roles.includes('outsideOrgan');
    },
  }),
  isReport,
  /** A report about a person stays with the one unit that may see it. */
  unitMaySee,
  teamIsOurs: condition<'special.sendTeam'>({
    rule: 'plan.3.4',
    label: text('派员单位属本级', 'the unit that sends members belongs to the body'),
    holds: ({ event, env }) => isOwn(unitOf(env.policy, event.unit)),
  }),
  membersHaveNoInterest: condition<'special.sendTeam'>({
    rule: 'reg.28',
    label: text('专班成员与事项无利害关系', 'no member has an interest in the matter'),
    holds: ({ context: { matter }, event }) => event.members.every((member) => !hasInterest(matter, member)),
  }),
  liftedBecause: condition<'special.lift', { because: 'concluded' | 'tendencyLapsed' | 'periodOver' }>({
    rule: 'plan.3.4',
    label: text('以此事由解除', 'taken off the list for this reason'),
    holds: ({ event }, { because }) => event.because === because,
  }),
  /** No record that is named makes a matter in hand concluded. */
  matterIsConcluded: condition<'special.lift'>({
    rule: 'plan.3.4',
    label: text('事项已办结', 'the matter is concluded'),
    holds: ({ context }) => context.matter.concludedOn !== undefined,
  }),
  conclusionIsNamed: condition<'special.lift'>({
    rule: 'plan.3.4',
    label: text('已指明办结记录', 'the record of the conclusion is named'),
    needs: ['conclusion'],
    holds: () => true,
  }),
  listedForTendency: condition<never>({
    rule: 'plan.3.4',
    label: text('因苗头列入', 'listed for a tendency'),
    holds: ({ context }) => context.because === 'tendency',
  }),
  someTendencyRuns: condition<'special.lift'>({
    rule: 'plan.3.4',
    label: text('仍有未失效的苗头记录', 'a recorded tendency still runs'),
    holds: ({ context, event }) => context.matter.tendencies.some(runs(dayOf(event.at))),
  }),
  /** A flag is not prolonged: it lapses first, and a new one has its own author and reason. */
  sameTendencyRuns: condition<'special.recordTendency'>({
    rule: 'plan.3.4',
    label: text('同类苗头记录尚未失效', 'a tendency of this kind still runs'),
    holds: ({ context, event }) =>
      context.matter.tendencies.some((old) => old.kind === event.kind && runs(dayOf(event.at))(old)),
  }),
  endsInTime: condition<'special.recordTendency'>({
    rule: 'policy',
    label: text('失效日期在规定最长期限内', 'it lapses within the longest life that the policy allows'),
    holds: ({ event, env }) => event.until <= addDays(dayOf(event.at), env.policy.choices.tendencyDays),
  }),
  endIsAhead: condition<'special.recordTendency'>({
    rule: 'plan.3.4',
    label: text('失效日期尚未届至', 'the day on which it lapses is still to come'),
    holds: ({ event }) => event.until >= dayOf(event.at),
  }),
} as const;

export type SpecialCondition = GuardsOf<typeof specialConditions>;

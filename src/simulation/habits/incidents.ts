import { localBrigades } from '../../policy/localBrigades.ts';
import { disorderConducts } from '../../vocabulary/events/disorder.ts';
import { commission, type Habits, office, where } from '../habit.ts';
import type { Situation } from '../situation.ts';

const clerk = office('supervisionOffice');
const guard = office('serviceDetachment');
const command = office('commandCentre');
const publicity = office('publicityOffice');

/** Which of the two offices has yet to do its part, or either. */
const reportingOffice = (situation: Situation, done: (part: 'command' | 'publicity') => boolean) =>
  done('command') && !done('publicity') ? publicity(situation) : command(situation);
const owes = (situation: Situation, kind: string) =>
  (situation.fact<{ kind: string; settledAt?: string }[]>('deadlines') ?? []).some(
    (one) => one.kind === kind && one.settledAt === undefined,
  );

const talk = {
  by: guard,
  states: (situation: Situation) => ({
    said: situation.say('said'),
    outcome: situation.chance(situation.shares.dispersed) ? 'dispersed' : 'persists',
  }),
};

/** Persons who make a group. */
export function groupOf({ world, random }: Pick<Situation, 'world' | 'random'>): number {
  const { groupVisit } = world.policy.thresholds;
  return random.between(groupVisit, groupVisit + 12);
}

/** Group visits, disorder at the premises, visits to the capital. */
export const incidentHabits: Habits = {
  'group.arrive': { by: clerk, states: (situation) => ({ persons: groupOf(situation) }) },
  'group.nameReceiver': {
    likely: ({ course }) => (course.value === 'arrived' ? 1 : 0.05),
    by: clerk,
    states: (situation) => ({ person: clerk(situation)?.id }),
  },
  'group.admit': { by: clerk },
  'group.nameRepresentatives': {
    likely: where((situation) => (situation.fact<unknown[]>('representatives') ?? []).length === 0),
    by: clerk,
    states: ({ petition, random }) => ({
      representatives: Array.from(
        { length: random.between(1, 5) },
        (_, at) => `${petition.id}-rep-${at + 1}`,
      ),
    }),
  },
  'group.register': { by: clerk, states: ({ matter: { cause, claim } }) => ({ cause, claim }) },
  'group.leave': { by: (situation) => (situation.chance(0.5) ? clerk(situation) : guard(situation)) },
  'disorder.report': {
    by: guard,
    states: ({ random }) => {
      const place = random.chance(0.8)
        ? 'premises'
        : random.pick(['surroundings', 'publicPlace', 'elsewhere'] as const);
      return {
        conduct: random.pick(disorderConducts),
        atPremises: place === 'premises',
        where: place,
        persons: random.between(1, 20),
      };
    },
  },
  'disorder.dissuade': talk,
  'disorder.criticise': talk,
  'disorder.explain': talk,
  'disorder.coordinate': { by: clerk, states: (situation) => ({ reason: situation.say('reason') }) },
  'disorder.secureEvidence': {
    by: clerk,
    states: ({ petition, random }) => ({
      conduct: random.pick(disorderConducts),
      evidence: [`${petition.id}-video-${petition.seq}`],
    }),
  },
  'disorder.informPublicSecurity': {
    by: clerk,
    states: (situation) => ({
      conduct: situation.random.pick(disorderConducts),
      seriousDisorder: situation.chance(0.9),
      reason: situation.say('reason'),
      facts: situation.say('note'),
    }),
  },
  'disorder.decideNotToInform': {
    likely: where((situation) => owes(situation, 'disorder.decideInforming')),
    by: clerk,
    states: (situation) => ({ reason: situation.say('reason') }),
  },
  'disorder.communicate': {
    likely: where((situation) => owes(situation, 'disorder.communicate')),
    by: clerk,
    states: (situation) => ({ agreement: situation.say('note') }),
  },
  'disorder.formGroup': {
    likely: where((situation) => situation.fact('groupFormed') !== true),
    by: guard,
    states: (situation) => ({ members: [guard(situation)?.id ?? 'guard'] }),
  },
  'disorder.groupArrived': {
    likely: where((situation) => owes(situation, 'disorder.group')),
    by: guard,
  },
  'disorder.followReporting': {
    likely: where(
      (situation) => situation.fact('commandFollows') !== true || situation.fact('publicityFollows') !== true,
    ),
    by: (situation) => reportingOffice(situation, (part) => situation.fact(`${part}Follows`) === true),
    states: ({ petition }) => ({ reports: [`${petition.id}-post-${petition.seq}`] }),
  },
  'disorder.answerReporting': {
    likely: where(
      (situation) =>
        owes(situation, 'disorder.commandReporting') || owes(situation, 'disorder.publicityReporting'),
    ),
    by: (situation) => reportingOffice(situation, (part) => !owes(situation, `disorder.${part}Reporting`)),
    states: (situation) => ({ answer: situation.say('note') }),
  },
  'disorder.findUrgent': {
    likely: where((situation) => situation.fact('urgentFound') !== true),
    by: guard,
    states: (situation) => ({ reason: situation.say('reason') }),
  },
  'disorder.containHarm': {
    likely: where((situation) => owes(situation, 'urgent.contain')),
    by: guard,
    states: (situation) => ({ containment: situation.say('note') }),
  },
  'disorder.publicSecurityCame': {
    by: (situation) => (situation.chance(0.5) ? clerk(situation) : situation.officer('publicSecurity')),
  },
  'disorder.unitArrived': {
    likely: where((situation) => situation.fact('unitArrived') !== true),
    by: (situation) =>
      situation.matter.unit === undefined
        ? commission(situation)
        : situation.officer('responsibleUnit', situation.matter.unit),
  },
  'disorder.reportUrgent': {
    likely: where((situation) => situation.fact('urgentReported') !== true),
    by: clerk,
    states: (situation) => ({
      superior: situation.unit('superiorOrgan'),
      jointConference: situation.unit('outsideOrgan'),
      reason: situation.say('reason'),
    }),
  },
  'disorder.restore': { by: guard, states: (situation) => ({ reason: situation.say('reason') }) },
  'capital.request': {
    by: office('superiorOrgan'),
    states: ({ matter, random }) => ({ persons: random.between(1, Math.max(2, matter.persons)) }),
  },
  'capital.assign': {
    by: commission,
    states: (situation) => {
      const { signedFor, unit, prior } = situation.matter;
      const signed = signedFor ?? unit;
      if (signed === undefined && prior === undefined)
        return { unit: situation.unit('disciplineCommission') };
      const brigade = situation.unit('brigade');
      const [local = brigade] = localBrigades(situation.world.policy, situation.matter);
      return { unit: situation.chance(0.6) && signed !== undefined ? signed : local };
    },
  },
  'capital.receiveThere': {
    by: (situation) => {
      const unit = situation.fact<string>('receivingUnit');
      const parts = situation.world.policy.units.find(({ id }) => id === unit)?.roles ?? [];
      const part = (['disciplineCommission', 'brigade', 'businessDepartment'] as const).find((one) =>
        parts.includes(one),
      );
      return part && situation.officer(part, unit);
    },
    states: (situation) => ({ met: situation.chance(0.85), reason: situation.say('note') }),
  },
  'capital.reportBack': { by: commission, states: (situation) => ({ reason: situation.say('reason') }) },
};

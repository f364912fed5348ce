import { localBrigades } from '../../policy/localBrigades.ts';
import { unitOf } from '../../policy/schema.ts';
import { commission, type Habits, office, petitioner } from '../habit.ts';
import type { Situation } from '../situation.ts';
import { orByChain } from './chains.ts';
import { heavyCriteria, lightCriteria } from './criteria.ts';

/** Who may sign: the chief officer for a complex matter, the secretary or the deputy for a general one. */
function signer(situation: Situation) {
  if (situation.course.lifecycle === 'complexApproval') return situation.officer('chiefOfficer');
  const { deputySigns } = situation.world.policy.choices;
  const isDeputy = deputySigns && situation.chance(0.3);
  return situation.officer(isDeputy ? 'deputyDisciplineSecretary' : 'disciplineSecretary');
}

/** Why another brigade than the local one is to have it; now and then nobody thinks of it, and is told. */
function whyNotLocal(situation: Situation, unit: string | undefined) {
  const { policy } = situation.world;
  const local = localBrigades(policy, situation.matter);
  const isBrigade = unitOf(policy, unit)?.roles.includes('brigade') === true;
  if (!isBrigade || local.length === 0 || local.includes(unit as string)) return {};
  return situation.chance(0.9) ? { territoryReason: situation.say('reason') } : {};
}

const clerk = office('supervisionOffice');

/** Both approvals. */
export const approvalHabits: Habits = {
  'approval.fillForm': {
    by: orByChain(clerk, ({ form }) => form),
    states: ({ petition }) => ({ form: `F-${petition.id}-${petition.seq}` }),
  },
  'approval.propose': {
    by: orByChain(
      (situation) =>
        situation.course.lifecycle === 'complexApproval' ? commission(situation) : clerk(situation),
      ({ propose }) => propose,
    ),
    states: (situation) => {
      const unit = situation.handlingUnit();
      const again = unit !== undefined && unit === situation.fact('refusedBy');
      const opinion = situation.say('opinion');
      return {
        unit,
        opinion,
        ...(again && { reason: situation.say('reason') }),
        ...whyNotLocal(situation, unit),
      };
    },
  },
  'approval.sign': {
    by: signer,
    states: (situation) => {
      // Now and then the signer names another unit, and says why.
      const other = situation.chance(0.04) ? situation.handlingUnit() : undefined;
      return other === undefined
        ? {}
        : { unit: other, reason: situation.say('reason'), ...whyNotLocal(situation, other) };
    },
  },
  'approval.return': {
    by: signer,
    states: (situation) => ({
      to: situation.random.pick(['form', 'opinion']),
      reason: situation.say('reason'),
    }),
  },
  'approval.dispatch': {
    by: orByChain(clerk, ({ sentBy }) => sentBy),
    states: (situation) => {
      const unit = situation.fact<string>('signedUnit');
      const { liaison } = situation.world.policy.units.find(({ id }) => id === unit) ?? {};
      return { unit, ...(liaison === undefined && { liaison: `${unit}-liaison` }) };
    },
  },
  'approval.withdraw': { by: petitioner },
  'approval.raise': {
    by: commission,
    states: (situation) => ({ criteria: heavyCriteria(situation), reason: situation.say('reason') }),
  },
  'approval.lower': {
    by: office('chiefOfficer'),
    states: (situation) => ({ criteria: lightCriteria, reason: situation.say('reason') }),
  },
};

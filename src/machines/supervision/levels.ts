import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import { type RoleId, roleLabels } from '../../vocabulary/roles.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import type { Level } from './standing.ts';

/** One level of supervision: how long it has, who holds it, and where it leads when its time passes. */
export interface LevelOfSupervision {
  readonly rule: RuleId;
  readonly label: Text;
  readonly deadline: DeadlineKind;
  /** Who answers for the level; on the lowest it is the unit that owes the duty. */
  readonly heldBy?: RoleId;
  /** Who proposes, refers and closes here: never the unit that owes the duty. */
  readonly inCharge: readonly RoleId[];
  /** Who may take the measures of `reg.39`. */
  readonly measuredBy: RoleId;
  /** The next level; the highest has none and starts again. */
  readonly above?: Level;
}

/** Which level takes up a duty of whoever stands on a level: nobody supervises themselves. */
export const takenUpAt: Readonly<Record<Level, Level>> = {
  unit: 'unit',
  commission: 'chiefOfficer',
  chiefOfficer: 'leadingGroup',
  leadingGroup: 'superiorOrgan',
  // Nobody here stands above a superior organ: the head of the arrangement takes it up with it.
  superiorOrgan: 'leadingGroup',
};

const on = (part: RoleId) => text(`${roleLabels[part].zh}督办`, `supervised by the ${roleLabels[part].en}`);

/** The ladder that a duty not done climbs (`plan.3.4`, `plan.2`). */
export const ladder: Readonly<Record<Level, LevelOfSupervision>> = {
  unit: {
    rule: 'reg.40',
    label: text('责令责权单位整改', 'the unit is to put it right'),
    deadline: 'supervision.unit',
    inCharge: ['disciplineCommission'],
    measuredBy: 'leadingGroup',
    above: 'commission',
  },
  commission: {
    rule: 'plan.3.4',
    label: on('disciplineCommission'),
    deadline: 'supervision.commission',
    heldBy: 'disciplineCommission',
    inCharge: ['disciplineCommission'],
    measuredBy: 'leadingGroup',
    above: 'chiefOfficer',
  },
  chiefOfficer: {
    rule: 'plan.3.4',
    label: on('chiefOfficer'),
    deadline: 'supervision.chief',
    heldBy: 'chiefOfficer',
    inCharge: ['chiefOfficer'],
    measuredBy: 'leadingGroup',
    above: 'leadingGroup',
  },
  leadingGroup: {
    rule: 'plan.2',
    label: on('leadingGroup'),
    deadline: 'supervision.leadingGroup',
    heldBy: 'leadingGroup',
    inCharge: ['leadingGroup', 'leadingGroupOffice'],
    measuredBy: 'leadingGroup',
  },
  // Only for a duty of the leading group's own: nobody supervises themselves.
  superiorOrgan: {
    rule: 'reg.40',
    label: on('superiorOrgan'),
    deadline: 'supervision.leadingGroup',
    heldBy: 'superiorOrgan',
    inCharge: ['superiorOrgan'],
    measuredBy: 'superiorOrgan',
  },
};

import type { NamedUnion } from './schema.ts';
import { labelsOf, type Text, text } from './text.ts';

const officeLabels = labelsOf({
  disciplineCommission: text('纪委', 'discipline commission'),
  disciplineSecretary: text('纪委书记', 'discipline secretary'),
  deputyDisciplineSecretary: text('纪委副书记', 'deputy discipline secretary'),
  supervisionOffice: text('纪保督察处', 'supervision office'),
  chiefOfficer: text('主官', 'chief officer'),
  businessDepartment: text('机关业务部门', 'headquarters department'),
  brigade: text('支队', 'brigade'),
  responsibleUnit: text('责权单位', 'responsible unit'),
  serviceDetachment: text('机关勤务分队', 'service detachment'),
  commandCentre: text('指挥中心', 'command centre'),
  publicityOffice: text('宣传处', 'publicity office'),
  leadingGroup: text('领导小组', 'leading group'),
  leadingGroupOffice: text('领导小组办公室', 'office of the leading group'),
});

const labels = labelsOf({
  petitioner: text('信访人', 'petitioner'),
  ...officeLabels,
  superiorOrgan: text('上级机关', 'superior organ'),
  publicSecurity: text('公安机关', 'public security'),
  outsideOrgan: text('外部单位', 'outside organ'),
  system: text('系统计时', 'the host system’s timer'),
  // Beside the offices: it answers first, and does no office's work.
  partyCommittee: text('党委班子', 'party committee'),
});

/** A part that somebody can play. */
export type RoleId = NamedUnion<keyof typeof labels>;

/** The offices and units of the body itself. */
export const officeIds = Object.keys(officeLabels) as readonly (keyof typeof officeLabels)[];

/**
 * The parts that persons and organs play in the plan. A policy maps its own role names onto these,
 * so that a body with other names plays the same parts.
 */
export const roleIds = Object.keys(labels) as readonly RoleId[];

/** The term of art for each part. */
export const roleLabels: Readonly<Record<RoleId, Text>> = labels;

/**
 * Who does a part's work where a body names nobody for it: a group without an office of its own is its own office. A part
 * that is not here each body says for itself, and is no policy until it does.
 */
export const standIns: Readonly<Partial<Record<RoleId, RoleId>>> = {
  partyCommittee: 'leadingGroup',
  leadingGroupOffice: 'leadingGroup',
};

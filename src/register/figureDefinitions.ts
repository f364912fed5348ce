import type { RuleId } from '../vocabulary/ruleIds.ts';
import { type Text, text } from '../vocabulary/text.ts';

/** The figures of a register: of petitions and of units' duties, never of a petitioner. */
export const figureIds = [
  'acceptedInTime',
  'concludedInTime',
  'settledOnce',
  'repeated',
  'rated',
  'satisfied',
  'satisfiedWithOffice',
] as const;
export type FigureId = (typeof figureIds)[number];

/** What a figure counts, and by which rule. */
export interface FigureDefinition {
  readonly label: Text;
  readonly definition: Text;
  readonly rule: RuleId;
}

/** What each figure counts: first the numerator, then the denominator, then on which day it counts. */
export const figureDefinitions: Readonly<Record<FigureId, FigureDefinition>> = {
  acceptedInTime: {
    label: text('及时受理率', 'accepted in time'),
    rule: 'reg.23.1',
    definition: text(
      '在期限内告知信访人是否受理、由谁受理的件数，除以该期限已履行或已逾期的件数；已履行的计入履行之日，逾期的计入末日。期限未满或已不须履行的不计',
      'petitions whose petitioner was told in time whether and by whom it is taken up, of those whose time for it was kept or is over; a duty done counts on the day on which it was done, a missed one on its last day. A time that still runs, or a duty that fell away, is not counted',
    ),
  },
  concludedInTime: {
    label: text('按期办结率', 'concluded in time'),
    rule: 'reg.34',
    definition: text(
      '在对信访人的办理期限内（含依法延期）办结的件数，除以该期限已履行或已逾期的件数；已履行的计入办结之日，逾期的计入末日。期限未满或已不须履行的不计',
      'petitions answered within the term towards the petitioner, a lawful extension included, of those whose term was kept or is over; an answer in time counts on its day, a missed term on its last day. A term that still runs, or that fell away, is not counted',
    ),
  },
  settledOnce: {
    label: text('一次性化解率', 'settled at the first time'),
    rule: 'plan.1',
    definition: text(
      '答复后未申请复查复核、未退回重办、也无重复访的件数，除以期内经答复而结束的件数；计入结束之日。截至统计时所知',
      'petitions that were answered and neither went to review or re-examination, nor were handled anew, nor came again as a repeat visit, of those that ended with an answer; counted on the day on which they ended, as known at the moment of the question',
    ),
  },
  repeated: {
    label: text('重复率', 'repeat visits'),
    rule: 'plan.3.1.2',
    definition: text(
      '认定为重复访的件数，除以期内收到的件数；计入收到之日',
      'petitions that were found to repeat an earlier one, of those received; counted on the day of receipt',
    ),
  },
  rated: {
    label: text('参评率', 'rated'),
    rule: 'reg.21',
    definition: text(
      '信访人作出满意度评价的件数，除以已评价或评价期已过的件数；已评价的计入评价之日，未评价的计入末日',
      'petitions that the petitioner rated, of those rated or whose time for it is over; counted on the day of the rating, or on the last day',
    ),
  },
  satisfied: {
    label: text('满意率', 'satisfied'),
    rule: 'reg.21',
    definition: text(
      '评价为“满意”的件数，除以已评价的件数；计入评价之日。未提供日志的不知评价内容，单列',
      'petitions rated as satisfied, of those rated; counted on the day of the rating. Where no log was given the rating is not known: those are listed apart',
    ),
  },
  satisfiedWithOffice: {
    label: text('对信访部门的满意率', 'satisfied with the petition office'),
    rule: 'reg.21',
    definition: text(
      '对信访部门评价为“满意”的件数，除以对信访部门另作评价的件数；计入评价之日，不计入任何承办单位。未提供日志的不知评价内容，单列',
      'petitions whose petitioner rated the petition office as satisfied, of those that rated it apart from the unit; counted on the day of the rating, and for no unit. Where no log was given the rating is not known: those are listed apart',
    ),
  },
};

import type { RuleId } from '../vocabulary/ruleIds.ts';
import { type Text, text } from '../vocabulary/text.ts';

/** What is counted, each on its own. */
export const measures = ['rules', 'states', 'transitions', 'guards', 'deadlines', 'refusals'] as const;
export type Measure = (typeof measures)[number];

/** What each measure is called. */
export const measureLabels: Readonly<Record<Measure, Text>> = {
  rules: text('条款', 'rules'),
  states: text('状态', 'states'),
  transitions: text('步骤', 'transitions'),
  guards: text('条件结果', 'guard outcomes'),
  deadlines: text('期限结果', 'deadline outcomes'),
  refusals: text('未通过的代码', 'refusal codes'),
};

/** One thing that scenarios can reach. */
export interface Item {
  readonly measure: Measure;
  /** Its name, which no other of its measure has: `handling.inHand.handling.report[2]`, `handling.conclude extended`. */
  readonly name: string;
  readonly label: Text;
  readonly rule: RuleId | undefined;
  readonly lifecycle?: string | undefined;
}

/** One thing that is not asked for, and why it can never happen. */
export interface Excluded {
  readonly item: Item;
  readonly reason: Text;
}

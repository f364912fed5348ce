import { type Policy, unitOf } from '../../policy/schema.ts';
import type { PeriodCompleteness } from '../../register/periodCompleteness.ts';
import { citation } from '../../rules/citation.ts';
import { valueLabel } from '../../vocabulary/words/values.ts';
import type { Sheet } from './sheet.ts';

const yes = (is: boolean) => (is ? '是' : '否');

/** The list of a special period (特殊时期清单, `plan.3.4`): matters, why each is on it, and what it lacks; never persons. */
export function periodSheet(
  { period, on, rule, matters }: PeriodCompleteness,
  policy: Pick<Policy, 'units'>,
): Sheet {
  return {
    name: '特殊时期清单',
    title: `特殊时期信访事项清单（${period}，截至${on}；${citation(rule, 'zh')}）`,
    columns: [
      { label: '信访事项', width: 16, kind: 'text' },
      { label: '列入理由', width: 20, kind: 'text' },
      { label: '已列入', width: 8, kind: 'text' },
      { label: '召集研判', width: 16, kind: 'text' },
      { label: '已逐件研判', width: 10, kind: 'text' },
      { label: '责任单位', width: 16, kind: 'text' },
      { label: '尚缺', width: 30, kind: 'text' },
    ],
    rows: matters.map(({ petition, because, listed, gathering, examined, unit, lacks }) => [
      petition,
      because.map((ground) => valueLabel('because', ground).zh).join('、'),
      yes(listed),
      gathering,
      yes(examined),
      unitOf(policy, unit)?.label.zh ?? unit,
      lacks.map(({ label }) => label.zh).join('；') || undefined,
    ]),
  };
}

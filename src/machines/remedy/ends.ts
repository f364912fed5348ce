import { type Text, text } from '../../vocabulary/text.ts';
import type { EventNamed } from '../handling/context.ts';
import { summarise, summaryIsOwed } from '../handling/summary.ts';
import { tell } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { GuardsOf, Step, Way } from '../lifecycle/grammar.ts';
import type { RemedyContext } from './remedy.ts';

type Ending = NonNullable<RemedyContext['ending']>;

const endedAs = conditionsFor<RemedyContext, unknown>()({
  rule: 'plan.3.2.2',
  label: text('以此方式结束', 'it ended in this way'),
  reads: ['ending'],
  holds: ({ context }, { ending }: { readonly ending: Ending }) => context.ending === ending,
});

/** Guards on what is left to do where the matter ends with a remedy. */
export const endConditions = { summaryIsOwed, endedAs } as const;

type Ways = readonly Way<RemedyContext, GuardsOf<typeof endConditions>>[];

/** The chief officer who signed a complex matter learns of it before the matter ends (`plan.3.2.2.2`). */
export const waysToEnd = [
  {
    rule: 'plan.3.2.2.2',
    label: text('复杂疑难，待汇总', 'complex, its summary is owed'),
    when: ['summaryIsOwed'],
    to: 'toSummarise',
  },
  { rule: 'plan.3.2.2', label: text('无须汇总或已汇总', 'summed up, or nothing to sum up'), to: 'parting' },
] as const satisfies Ways;

/** The summary where nothing else is left to do; the petitioner, told before why the matter ends, is told that it has. */
export const lastSummary = {
  'handling.summarise': {
    by: summarise.by,
    rule: summarise.rule,
    to: 'parting',
    do: [
      ...summarise.do,
      tell('concluded', ({ context }) => ({
        reason: '汇总报告已完成，事项结案',
        remedy: context.left ?? 'none-further',
      })),
    ],
  },
} as const satisfies Record<string, Step<RemedyContext, EventNamed<'handling.summarise'>, never>>;

/** To the end that it came to: one of these, or the window that was not used. */
export function waysToPart<const Ends extends readonly Ending[]>(...endings: Ends) {
  const ways = endings.map((ending: Ends[number]) => ({
    rule: 'plan.3.2.2' as const,
    label: endingLabels[ending],
    when: [{ type: 'endedAs' as const, params: { ending } }],
    to: ending,
  }));
  const unused = { rule: 'plan.3.2.2', label: endingLabels.windowEnded, to: 'windowEnded' } as const;
  return [...ways, unused] as const satisfies Ways;
}

const endingLabels: Readonly<Record<Ending, Text>> = {
  declined: text('不予受理', 'declined'),
  withdrawn: text('已撤回', 'withdrawn'),
  ended: text('复核终结', 'ended for good'),
  windowEnded: text('逾期未申请', 'not asked for in time'),
};

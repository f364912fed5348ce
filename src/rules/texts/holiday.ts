import type { RuleTextsFrom } from '../rule.ts';

/** The wording of what follows from the holiday rules and notices. */
export const holidayTexts = {
  'holiday.make-up': {
    text: {
      zh: '工作日，是未被放假通知列为休息日的周一至周五，以及被通知列为上班的周末（调休）。期限落在这样的周末上班日，不顺延。',
      en: 'A working day is a weekday that no notice frees, or a weekend day that a notice names as working. A deadline on such a weekend day does not move.',
    },
  },
} satisfies RuleTextsFrom<'holiday'>;

import type { RuleTextsFrom } from '../rule.ts';

/** The wording of the rules on counting periods. */
export const civilTexts = {
  'civil.201': {
    text: {
      zh: '以日计的期间，起始那天不算在内，第一天是它的次日。',
      en: 'The day on which a period in days starts is not counted; counting begins with the next day.',
    },
    inferred: {
      zh: '信访工作条例没有自己的期间计算规则，对其期限适用本条是我们的理解。',
      en: 'The petition regulation has no counting rule of its own; applying this one to its periods is our reading.',
    },
  },
  'civil.203': {
    text: {
      zh: '末日遇法定休假日，移到休假过后的第一天；一天算到二十四时，设有办公时间的算到收班之时。',
      en: 'A last day on a statutory day off moves to the day after; a day ends at 24:00, or at close of business where there are business hours.',
    },
    inferred: {
      zh: '对信访期限适用本条是我们的理解；是否顺延由政策数据决定。',
      en: 'Applying this to the periods of petition work is our reading; whether a deadline rolls over is policy data.',
    },
  },
} satisfies RuleTextsFrom<'civil'>;

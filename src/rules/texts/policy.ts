import type { RuleTextsFrom } from '../rule.ts';

/** The wording of the rule behind policy data. */
export const policyTexts = {
  policy: {
    text: {
      zh: '方案或条例留空的规定时限和选择，由采用本库的单位在政策数据中填写；只凭政策数据成立的期限和做法引用本条，它们是该单位自己的决定，不是法律规定。',
      en: 'A prescribed time or a choice that plan or regulation leave blank is filled in by the adopting body in its policy data; a term or practice that rests on policy data alone names this rule, and is that body’s own decision, not law.',
    },
  },
} satisfies RuleTextsFrom<'policy'>;

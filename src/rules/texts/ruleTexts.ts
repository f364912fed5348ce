import type { RuleId } from '../../vocabulary/ruleIds.ts';
import type { RuleText } from '../rule.ts';
import { civilTexts } from './civil.ts';
import { holidayTexts } from './holiday.ts';
import { planTexts } from './plan.ts';
import { policyTexts } from './policy.ts';
import { regulationTexts } from './regulation.ts';
import { simpleTexts } from './simple.ts';

// A spread at the top level counts as a side effect; the pure call lets a bundler drop what is not used.
const merged = () =>
  ({
    ...planTexts,
    ...regulationTexts,
    ...simpleTexts,
    ...civilTexts,
    ...holidayTexts,
    ...policyTexts,
  }) satisfies Record<RuleId, RuleText>;

/**
 * The full wording of every rule, for documents and explanations. The core never imports it: the texts weigh
 * more than all the rest of the rule book.
 */
export const ruleTexts: Readonly<Record<RuleId, RuleText>> = /* @__PURE__ */ merged();

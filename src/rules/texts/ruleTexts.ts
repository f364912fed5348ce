import type { RuleId } from '../../vocabulary/ruleIds.js';
import type { RuleText } from '../rule.js';
import { civilTexts } from './civil.js';
import { holidayTexts } from './holiday.js';
import { planTexts } from './plan.js';
import { policyTexts } from './policy.js';
import { regulationTexts } from './regulation.js';
import { simpleTexts } from './simple.js';

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

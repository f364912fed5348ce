import type { RuleTextsFrom } from '../rule.ts';
import { regulationHandlingTexts } from './regulationHandling.ts';
import { regulationIntakeTexts } from './regulationIntake.ts';
import { regulationOversightTexts } from './regulationOversight.ts';

// A spread at the top level counts as a side effect; the pure call lets a bundler drop what is not used.
const merged = () =>
  ({
    ...regulationIntakeTexts,
    ...regulationHandlingTexts,
    ...regulationOversightTexts,
  }) satisfies RuleTextsFrom<'reg'>;

/** The wording of the petition regulation's rules. */
export const regulationTexts = /* @__PURE__ */ merged();

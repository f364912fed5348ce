import { regulationHandlingRules } from './regulationHandling.ts';
import { regulationIntakeRules } from './regulationIntake.ts';
import { regulationOversightRules } from './regulationOversight.ts';
import type { RulesFrom } from './rule.ts';

// A spread at the top level counts as a side effect; the pure call lets a bundler drop what is not used.
const merged = () =>
  ({
    ...regulationIntakeRules,
    ...regulationHandlingRules,
    ...regulationOversightRules,
  }) satisfies RulesFrom<'reg'>;

/** The rules of the petition regulation (信访工作条例, in force since 1 May 2022). */
export const regulationRules = /* @__PURE__ */ merged();

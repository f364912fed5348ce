import { regulationHandlingRules } from './regulationHandling.ts';
import { regulationIntakeRules } from './regulationIntake.ts';
import { regulationOversightRules } from './regulationOversight.ts';
import type { RulesFrom } from './rule.ts';

/** The rules of the petition regulation (信访工作条例, in force since 1 May 2022). */
export const regulationRules = {
  ...regulationIntakeRules,
  ...regulationHandlingRules,
  ...regulationOversightRules,
} satisfies RulesFrom<'reg'>;

import type { RulesFrom } from './rule.ts';

/** The rule behind terms and choices which rest on policy data alone. */
export const policyRules = {
  policy: {
    id: 'policy',
    source: 'policy',
    label: { zh: '本单位规定', en: 'Set by the adopting body' },
    actors: [],
    // The plan is what leaves these blanks open; no law stands behind them.
    checked: 'plan',
  },
} satisfies RulesFrom<'policy'>;

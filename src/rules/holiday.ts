import type { RulesFrom } from './rule.ts';

/** What follows from the State Council's holiday rules and yearly notices. */
export const holidayRules = {
  'holiday.make-up': {
    id: 'holiday.make-up',
    source: 'holiday',
    label: { zh: '工作日与调休', en: 'Working days and make-up days' },
    actors: [],
    checked: 'inferred',
  },
} satisfies RulesFrom<'holiday'>;

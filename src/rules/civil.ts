import type { RulesFrom } from './rule.ts';

/** The Civil Code's articles on counting periods. */
export const civilRules = {
  'civil.201': {
    id: 'civil.201',
    source: 'civil',
    label: { zh: '期间起算', en: 'First day not counted' },
    actors: [],
    checked: 'read',
  },
  'civil.203': {
    id: 'civil.203',
    source: 'civil',
    label: { zh: '期间届满与顺延', en: 'Last day and roll-over' },
    actors: [],
    checked: 'read',
  },
} satisfies RulesFrom<'civil'>;

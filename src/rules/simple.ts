import type { RulesFrom } from './rule.ts';
import { ruleNumbers } from './ruleNumbers.ts';

/** The measures for simplified handling (信访事项简易办理办法, in force since 17 July 2022). */
export const simpleRules = {
  'simple.scope': {
    id: 'simple.scope',
    source: 'simple',
    label: { zh: '简易办理范围', en: 'Scope of simplified handling' },
    actors: ['responsibleUnit'],
    checked: 'read',
  },
  'simple.exclude': {
    id: 'simple.exclude',
    source: 'simple',
    label: { zh: '不适用简易办理', en: 'Excluded from simplified handling' },
    actors: ['responsibleUnit'],
    checked: 'read',
  },
  'simple.accept': {
    id: 'simple.accept',
    source: 'simple',
    label: { zh: '简易办理的受理决定', en: 'Simplified handling: acceptance' },
    ...ruleNumbers['simple.accept'],
    actors: ['responsibleUnit'],
    checked: 'press',
  },
  'simple.reply': {
    id: 'simple.reply',
    source: 'simple',
    label: { zh: '简易办理的答复', en: 'Simplified handling: reply' },
    ...ruleNumbers['simple.reply'],
    actors: ['responsibleUnit'],
    checked: 'press',
  },
} satisfies RulesFrom<'simple'>;

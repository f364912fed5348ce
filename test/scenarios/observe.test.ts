import { describe, expect, test } from 'vitest';
import type { Effect } from '../../src/index.ts';
import { effectLine, refusalLine } from '../../src/scenarios/observe.ts';

describe('an effect on one line', () => {
  const effects: readonly (readonly [string, Effect])[] = [
    [
      'notify received to petitioner written remedy query-progress by 2026-03-17 [reg.23.1] “why”',
      {
        type: 'notify',
        what: 'received',
        to: { role: 'petitioner' },
        form: 'written',
        remedy: 'query-progress',
        by: '2026-03-17',
        rule: 'reg.23.1',
        reason: 'why',
      },
    ],
    [
      'assign handle to responsibleUnit (dept-legal) [plan.3.2.2]',
      {
        type: 'assign',
        what: 'handle',
        to: { role: 'responsibleUnit', unit: 'dept-legal' },
        rule: 'plan.3.2.2',
      },
    ],
    [
      'inform urgent-matter to outsideOrgan (street-office) [reg.25]',
      {
        type: 'inform',
        what: 'urgent-matter',
        organ: { role: 'outsideOrgan', unit: 'street-office' },
        decidedBy: 'clerk-1',
        rule: 'reg.25',
      },
    ],
    ['open supervision [reg.40]', { type: 'open', lifecycle: 'supervision', input: {}, rule: 'reg.40' }],
    ['cancel handling.conclude [reg.34]', { type: 'cancel', deadline: 'handling.conclude', rule: 'reg.34' }],
  ];

  test.each(effects)('%s', (line, effect) => {
    expect(effectLine(effect)).toBe(line);
  });
});

describe('a refusal on one line', () => {
  const message = { zh: '不可', en: 'not so' };

  test('names its guard and its fact where there are any', () => {
    expect(refusalLine({ code: 'not-now', rule: 'plan.1', message })).toBe('not-now [plan.1]: not so');
    expect(refusalLine({ code: 'missing-fact', rule: 'plan.1', message, guard: 'g', fact: 'f' })).toBe(
      'missing-fact [plan.1] guard g, fact f: not so',
    );
  });
});

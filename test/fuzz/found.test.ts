import { describe, expect, test } from 'vitest';
import { readScenarios } from '../../src/testing/index.ts';

/** What fuzzing found once, each with what it did then. */
describe('found by fuzzing', () => {
  test.each(['toString', 'constructor', 'valueOf', '__proto__'])(
    'a field of an event that is named like one that every object has is an unknown field: %s (it threw)',
    (field) => {
      const text = [
        'scenarios:',
        '  - title: { zh: 未知字段, en: An unknown field }',
        '    when:',
        '      at: 2026-03-02',
        '      by: { role: disciplineCommission, unit: commission, id: commission-1 }',
        '      event: intake.receive',
        `      with: { channel: letter, ${field}: x }`,
        '    then: { state: { firstVisit: received } }',
      ].join('\n');
      const read = readScenarios({ file: 'x.yaml', text });
      const faults = 'faults' in read ? read.faults : [];
      expect(faults.map(({ message }) => message.en).join('\n')).toContain(field);
      expect(faults[0]?.line).toBeGreaterThan(1);
    },
  );
});

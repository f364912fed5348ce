import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { impurities } from './impurities.ts';

/** Entry points that read files, wait or serve; what a host decides, and what it asks of a store, is as pure as the core. */
const coreFiles = globSync('src/**/*.ts', {
  exclude: [
    'src/{cli,inspector,serve,testing}/**',
    'src/hosts/{host,postgres,restate,sqlite,testing,transfer}/**',
  ],
});

describe('the core depends on its arguments alone', () => {
  test('no file of it reads a clock, chance, the environment or a Node built-in, waits, or prints', () => {
    expect(coreFiles).not.toHaveLength(0);
    const places = coreFiles.flatMap((file) =>
      impurities(readFileSync(file, 'utf8')).map(({ line, what }) => `${file}:${line} ${what}`),
    );
    expect(places).toEqual([]);
  });
});

describe('the search for impurities', () => {
  test.each([
    ['Date.now()', 'Date.now'],
    ['new Date()', 'new Date()'],
    ['new Date', 'new Date()'],
    ['new UTCDate()', 'new UTCDate()'],
    ['Date()', 'Date()'],
    ['Math.random()', 'Math.random'],
    ['crypto.randomUUID()', 'crypto.randomUUID'],
    ['process.env.TZ', 'process'],
    ['globalThis.process', 'process'],
    ["require('x')", 'require'],
    ["import 'node:fs'", 'node:fs'],
    ["import('node:fs')", 'node:fs'],
    ["console.log('x')", 'console'],
    ['setTimeout(run, 1)', 'setTimeout'],
    ['performance.now()', 'performance'],
    ["import { isPast } from 'date-fns'", 'isPast'],
    ["import { isToday as today } from 'date-fns'", 'isToday'],
  ])('finds %s, and says in which line', (code, what) => {
    expect(impurities(`const before = 1;\n${code};\n`)).toEqual([{ line: 2, what }]);
  });

  test.each([
    '// Date.now() would differ from host to host',
    "const text = 'the process. console.log';",
    'const day = new Date(instant);',
    'const later = new UTCDate(instant);',
    'interface Step { process: string; require: string }',
    'const step = { process: 1 }; step.process;',
    "import { addDays } from 'date-fns';",
  ])('lets pass: %s', (code) => {
    expect(impurities(code)).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What the measurements are made of; the programs themselves, which measure, are not started. */
const parts = ['approvalCourse', 'days', 'decisions', 'interleaved', 'measure', 'registerEvents', 'report'];

test.each([...parts, 'sizedPetitions', 'switchReducer', 'peers/index'])(
  'Node runs bench/%s as it stands',
  (part) => {
    const program = `await import('./bench/${part}.ts'); console.log('started')`;
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    expect(told).toBe('started\n');
  },
);

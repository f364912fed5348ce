import { expect, test } from 'vitest';
import { LibraryMissing, withLibraries } from '../../src/documents/libraries.ts';

const failing = (fault: unknown) => () => Promise.reject(fault);

test('a library that is not installed is named, with how it is', async () => {
  const fault = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
  await expect(withLibraries(['docx', 'fflate'], failing(fault))).rejects.toThrow(LibraryMissing);
  await expect(withLibraries(['docx', 'fflate'], failing(fault))).rejects.toThrow(
    'not installed: npm install docx fflate',
  );
});

test('any other fault is told as it is', async () => {
  await expect(withLibraries(['docx'], failing(new RangeError('too long')))).rejects.toThrow(RangeError);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { logReader, readLogText } from '../../../../src/inspector/page/model/readLog.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a broken line is named by its number, and the lines around it are read', () => {
  const lines = readLogText('{"a":1}\n\n{"a":\n[1]\n{"a":2}');
  expect(lines).toEqual([
    { line: 1, value: { a: 1 } },
    { line: 3, problem: expect.objectContaining({ line: 3 }) },
    { line: 4, problem: expect.objectContaining({ line: 4 }) },
    { line: 5, value: { a: 2 } },
  ]);
});

test('a log reads the same wherever its pieces are cut', () => {
  const log = bytes('{"事由":"拖欠货款"}\r\n{"a":2}\n\n{"b":"é"}');
  const whole = readLogText('{"事由":"拖欠货款"}\r\n{"a":2}\n\n{"b":"é"}');
  fc.assert(
    fc.property(fc.array(fc.nat(log.length), { maxLength: 6 }), (cuts) => {
      const reader = logReader();
      const places = [0, ...cuts.sort((a, b) => a - b), log.length];
      const lines = places.slice(1).flatMap((to, at) => reader.push(log.subarray(places[at], to)));
      expect([...lines, ...reader.end()]).toEqual(whole);
    }),
  );
});

test('of a line that is too long nothing is kept, and the next line is read', () => {
  const reader = logReader(20);
  const lines = [...reader.push(bytes(`{"a":"${'x'.repeat(50)}`)), ...reader.push(bytes('"}\n{"b":1}\n'))];
  expect(lines).toEqual([
    { line: 1, problem: expect.objectContaining({ line: 1 }) },
    { line: 2, value: { b: 1 } },
  ]);
});

test('a line that is no UTF-8 is told, a byte order mark is not', () => {
  const reader = logReader();
  const lines = [
    ...reader.push(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('{"a":1}\n'), 0x7b, 0xff, 0x7d, 0x0a])),
    ...reader.end(),
  ];
  expect(lines).toEqual([
    { line: 1, value: { a: 1 } },
    { line: 2, problem: expect.objectContaining({ line: 2 }) },
  ]);
});

test('a line that is nested thousands of levels deep is told, and the next line is read', () => {
  const deep = `{"a":${'[{"b":'.repeat(3000)}1${'}]'.repeat(3000)}}`;
  expect(readLogText(`${deep}\n{"c":1}\n`)).toEqual([
    {
      line: 1,
      problem: expect.objectContaining({
        message: expect.objectContaining({ en: expect.stringContaining('levels deep') }),
      }),
    },
    { line: 2, value: { c: 1 } },
  ]);
});

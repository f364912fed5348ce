import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publishedSource } from '../../src/calendar/publishedDays.ts';

const notice = readFileSync('NOTICE', 'utf8');
/** A text without its line breaks. */
const flat = (text: string) => text.split(/\s+/).join(' ').trim();

describe('the holiday table comes from elsewhere, and NOTICE says so', () => {
  test('by the name and version that the table was written from', () => {
    expect(notice).toContain(publishedSource);
  });

  test('with the copyright line and the whole licence that came with it', () => {
    expect(flat(notice)).toContain(flat(readFileSync('node_modules/chinese-days/LICENSE', 'utf8')));
  });
});

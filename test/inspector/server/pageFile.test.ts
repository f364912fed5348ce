import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectorFile } from '../../../src/inspector/index.ts';
import { readPage, scriptSources, withData } from '../../../src/inspector/server/pageFile.ts';

const template = '<head><!--petition-flow-data--></head><script>run()</script>';
const element = /<script type="application\/json" id="petition-flow-data">(.*?)<\/script>/s;

describe('the page with its data', () => {
  test('gives back what was put in, and is else as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.string(), (events, title) => {
        const page = withData(template, { version: 1, title, events });
        const [whole = '', json = ''] = element.exec(page) ?? [];
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ version: 1, title, events })));
        expect(page.replace(whole, () => '<!--petition-flow-data-->')).toBe(template);
      }),
    );
  });

  test('must have a place for them', () => {
    expect(() => withData('<html></html>', { version: 1 })).toThrow(RangeError);
  });

  test('is one file that asks for nothing', () => {
    const page = inspectorFile({ title: 'a log', events: [] });
    expect(JSON.parse(element.exec(page)?.[1] ?? '')).toEqual({ version: 1, title: 'a log', events: [] });
    expect(readPage()).toContain('<!--petition-flow-data-->');
  });
});

describe('the scripts that the policy allows', () => {
  test('are those of the page, by what they say; data are none', () => {
    const hash = (words: string) => `'sha256-${createHash('sha256').update(words).digest('base64')}'`;
    const page = `<script>a()</script><script type="application/json">{"b":1}</script><script type="module">\nc()</script>`;
    expect(scriptSources(page)).toBe(`${hash('a()')} ${hash('\nc()')}`);
    expect(scriptSources('<p>no script</p>')).toBe("'none'");
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrival, assessment, chief, clerk, legal, office, officer } from './support/office.ts';

/** A URL has no half of a pair of surrogates. */
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

const nasty = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '\u0000',
  '\ud800',
  '../..',
  '%00',
  '%',
  '%2e%2e',
  "' OR 1=1 --",
  '<script>',
  '13800138000',
  'NaN',
  '-1',
  '1e999',
  '9'.repeat(400),
  '〔2026〕',
  '\u202e',
  'P1',
  'P2',
);
const word = fc.oneof(nasty, fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }));
const value = fc.oneof(
  word,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 4 }),
  fc.array(word, { maxLength: 4 }),
  fc.dictionary(word, word, { maxKeys: 4 }),
);
/** An event that is nearly one. */
const event = fc
  .tuple(
    fc.constantFrom<object>(arrival, assessment, { type: 'petitioner.query' }),
    fc.dictionary(fc.oneof(word, fc.constantFrom(...Object.keys(arrival))), value, { maxKeys: 3 }),
  )
  .map(([base, more]) => ({ ...base, ...more }));
const body = fc.oneof(
  fc
    .record(
      { event, seen: fc.oneof(fc.integer({ min: -1, max: 5 }), value), petition: word },
      { requiredKeys: ['event'] },
    )
    .map((one) => JSON.stringify(one)),
  value.map((one) => JSON.stringify(one) ?? ''),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const segment = fc
  .oneof(fc.constantFrom('P1', 'P1', 'P2'), word)
  .map((one) => encodeURIComponent(wellFormed(one)));
const query = fc
  .dictionary(
    fc.oneof(
      fc.constantFrom(
        'at',
        'deadline',
        'limit',
        'after',
        'by',
        'of',
        'open',
        'mine',
        'dueBefore',
        'unit',
        'order',
        'petitioner',
      ),
      word,
    ),
    fc.oneof(
      word,
      fc.constantFrom('true', 'petitions', 'duties', 'unit,role', 'today', '2026-03-05~P1', 'id'),
    ),
    { maxKeys: 3 },
  )
  .map((all) =>
    new URLSearchParams(
      Object.entries(all).map(([name, one]) => [wellFormed(name), wellFormed(one)] as [string, string]),
    ).toString(),
  );
const path = fc
  .tuple(
    fc.constantFrom(
      '/petitions',
      '/petitions/ID',
      '/petitions/ID/events',
      '/petitions/ID/explain',
      '/petitions/ID/next',
      '/petitions/ID/deadlines',
      '/petitions/ID/log',
      '/duties',
      '/counts',
      '/events/ID',
      '/problems/ID',
      '/openings',
      '/me',
      '/ID/ID',
    ),
    segment,
    query,
  )
  .map(([pattern, id, asked]) => `${pattern.replaceAll('ID', id)}${asked === '' ? '' : `?${asked}`}`);
const header = fc
  .string({ unit: 'grapheme-ascii', maxLength: 40 })
  .map((text) => text.replace(/[^\x21-\x7e]/g, '') || 'x');

describe('whatever is sent', () => {
  it('is answered as the document says, and never with a fault', async () => {
    const { open, ask, get } = await office();
    await open({}, { petition: 'P1' });
    await open({ complainedOf: { persons: [chief], units: ['dept-legal'] } }, { petition: 'P2' });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'GET', 'POST', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
        path,
        body,
        fc.constantFrom(officer, clerk, legal, chief, 'petitioner-1', 'petitioner-2', 'nobody', undefined),
        fc.option(header, { nil: undefined }),
        async (method, asked, sent, actor, key) => {
          const given = { actor, ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }) };
          const answer = await ask(method, asked, method === 'GET' ? given : { ...given, body: sent });
          expect(answer.status).toBeLessThan(500);
          const hidden = actor === chief || actor === legal || actor === 'petitioner-2';
          if (hidden && answer.status < 300 && method === 'GET')
            expect(JSON.stringify(answer.body)).not.toContain('"P2"');
        },
      ),
      { numRuns: 1500 },
    );
    expect((await get('/petitions/P1')).status).toBe(200);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

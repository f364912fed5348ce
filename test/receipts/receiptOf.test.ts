import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { createEngine, fireRescueBureau, type Petition, ruleIds } from '../../src/index.ts';
import {
  allClauses,
  checkReceipt,
  clauseOf,
  policyHash,
  type Receipt,
  receiptJsonSchema,
  receiptOf,
  receiptPage,
  receiptSchema,
} from '../../src/receipts/index.ts';

const engine = createEngine<string>(fireRescueBureau);

interface Given {
  readonly petition: Petition | undefined;
  readonly event: { readonly id: string; readonly type: string };
  readonly receipt: Receipt;
}

/** The receipt of each event of the shipped register, with the petition that it met. */
function receiptsOfRegister(): readonly Given[] {
  const petitions = new Map<string, Petition>();
  const lines = readFileSync('examples/register/register.jsonl', 'utf8').trimEnd().split('\n');
  return lines.slice(0, 700).map((line) => {
    const event = JSON.parse(line) as Given['event'] & { petition: string };
    const petition = petitions.get(event.petition);
    const decision = engine.receive(petition, event);
    if (decision.accepted) petitions.set(event.petition, decision.petition);
    return { petition, event, receipt: receiptOf(engine, petition, event) };
  });
}

let given: readonly Given[] = [];
beforeAll(() => {
  given = receiptsOfRegister();
});

/** What a guard read of the case may name rules of its own. */
const ownRules = (key: string, value: unknown) => (key === 'facts' ? undefined : value);

const told = (accepted: boolean) => given.filter(({ receipt }) => receipt.accepted === accepted);

describe('the receipt of each decision over the shipped register', () => {
  test('is plain JSON that its own schema and its published one read', () => {
    const published = JSON.parse(readFileSync('docs/reference/schema/receipt.schema.json', 'utf8')) as object;
    expect(published).toEqual(JSON.parse(JSON.stringify(receiptJsonSchema())));
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(published);
    for (const { receipt, event } of given) {
      const sent = JSON.parse(JSON.stringify(receipt)) as unknown;
      expect(receiptSchema.parse(sent), event.id).toEqual(sent);
      expect(validate(sent), `${event.id}: ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });

  test('says what decided it: the policy to its content, the calendar, and this version of the library', () => {
    const { id, version } = fireRescueBureau;
    for (const { receipt } of told(true))
      expect(receipt).toMatchObject({
        policy: { id, version, hash: policyHash(fireRescueBureau) },
        engine: manifest.version,
        calendar: expect.any(String),
      });
  });

  test('has the seals of the petition before and after; where it was refused, they are one', () => {
    for (const { petition, receipt, event } of given) {
      expect(receipt.before?.seal, event.id).toBe(petition?.seal);
      if (!receipt.accepted) expect(receipt.after).toEqual(receipt.before);
      else expect(receipt.after?.seal).not.toBe(petition?.seal);
    }
  });

  test('shows for what was taken one way that was taken, each of its guards holding, with the facts that it read', () => {
    for (const { receipt, event } of told(true)) {
      const taken = receipt.candidates.filter((candidate) => candidate.taken);
      expect(taken, event.id).toHaveLength(1);
      for (const { holds } of taken[0]?.guards ?? []) expect(holds, event.id).toBe(true);
    }
  });

  test('shows for what a guard refused the guard that did not hold', () => {
    const byGuard = told(false).filter(({ receipt }) =>
      receipt.refusals.some(({ guard }) => guard !== undefined),
    );
    expect(byGuard.length).toBeGreaterThan(0);
    for (const { receipt, event } of byGuard) {
      const asked = receipt.candidates.flatMap(({ guards }) => guards.filter(({ holds }) => !holds));
      for (const { guard } of receipt.refusals)
        if (guard !== undefined)
          expect(
            asked.map((one) => one.guard),
            event.id,
          ).toContain(guard);
    }
  });

  test('names each deadline that the decision started or changed, and counts it to its last day', () => {
    const all = told(true).flatMap(({ receipt }) => receipt.deadlines);
    expect(new Set(all.map(({ change }) => change))).toEqual(new Set(['started', 'changed', 'ended']));
    for (const { id, counted, due } of all) {
      const last = counted.at(-1)?.at(-1);
      if (last) expect(last.day, id).toBe(due);
    }
  });

  test('carries the wording of every rule that it names, and of no other', () => {
    for (const { receipt, event } of given) {
      const { clauses, event: _sent, effects, ...rest } = receipt;
      const named = new Set([
        ...[...JSON.stringify(rest, ownRules).matchAll(/"rule":"([^"]+)"/g)].map(([, id]) => id),
        ...effects.map(({ rule }) => rule),
      ]);
      expect(new Set(clauses.map(({ rule }) => rule)), event.id).toEqual(named);
    }
  });

  test('is true when it is made again, and names what was changed in it', () => {
    for (const { petition, receipt, event } of given.slice(0, 200)) {
      const sent = JSON.parse(JSON.stringify(receipt)) as Receipt;
      expect(checkReceipt(engine, petition, sent), event.id).toEqual([]);
      expect(checkReceipt(engine, petition, { ...sent, accepted: !sent.accepted })).toContain('accepted');
      expect(checkReceipt(engine, petition, { ...sent, clauses: [] })).toContain('clauses');
    }
  });
});

describe('a receipt', () => {
  test('of what is no event at all says so, and names no policy', () => {
    for (const event of [undefined, null, 7, 'x', [], {}]) {
      const receipt = receiptOf(engine, undefined, event);
      expect(receipt.accepted).toBe(false);
      expect(receipt.policy).toBeUndefined();
      expect(receipt.refusals.length).toBeGreaterThan(0);
      expect(receiptPage(receipt, [], 'zh')).toContain('未通过');
    }
  });

  test('that is none is told as such', () => {
    for (const receipt of [undefined, null, [], {}, { format: 2 }])
      expect(checkReceipt(engine, undefined, receipt)).toEqual(['shape']);
  });

  test('has another policy hash for another day or name, and the same for another order of keys', () => {
    const turned = Object.fromEntries(
      Object.entries(fireRescueBureau).reverse(),
    ) as unknown as typeof fireRescueBureau;
    expect(policyHash(turned)).toBe(policyHash(fireRescueBureau));
    expect(policyHash({ ...fireRescueBureau, version: '9.9.9' })).not.toBe(policyHash(fireRescueBureau));
  });
});

describe('the page of a receipt', () => {
  test.each(['zh', 'en'] as const)('in %s gives every rule a place that its citations lead to', (lang) => {
    for (const { receipt, event } of given.slice(0, 150)) {
      const html = receiptPage(receipt, engine.policies, lang);
      const led = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      for (const id of led) expect(html, event.id).toContain(`<dt id="${id}">`);
      expect(html).not.toMatch(/<script|https?:\/\/|undefined|\[object/);
    }
  });

  test('writes nobody’s words as markup', () => {
    const event = { ...given[0]?.event, cause: '<b>x</b>&' };
    expect(receiptPage(receiptOf(engine, undefined, event), engine.policies, 'zh')).toContain(
      '&lt;b&gt;x&lt;/b&gt;&amp;',
    );
  });
});

test('every rule has its clause at hand, worded in both languages', () => {
  expect(allClauses().map(({ rule }) => rule)).toEqual(ruleIds);
  for (const { wording, citation } of allClauses())
    for (const said of [wording, citation])
      for (const words of Object.values(said)) expect(words).not.toBe('');
  expect(clauseOf('reg.34')).toMatchObject({ source: 'reg', from: '2022-05-01' });
  expect(() => clauseOf('reg.999' as never)).toThrow(RangeError);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lifecycleLabel, stateLabel } from '../../../../src/engine/labels.ts';
import { suggestedFor } from '../../../../src/forms/suggested.ts';
import { assemblePage } from '../../../../src/inspector/page/build/assemblePage.ts';
import { Book } from '../../../../src/inspector/page/model/book.ts';
import { factLabel } from '../../../../src/inspector/page/model/factLabel.ts';
import { readPageData } from '../../../../src/inspector/page/model/pageData.ts';
import { readPlays, scriptOf } from '../../../../src/inspector/page/model/plays.ts';
import {
  enginesOf,
  policyOf,
  shelfOf,
  shippedPolicies,
} from '../../../../src/inspector/page/model/policies.ts';
import { readLogText } from '../../../../src/inspector/page/model/readLog.ts';
import { centredOn, fitted, panned, zoomed } from '../../../../src/inspector/page/model/viewport.ts';
import { rowFor, scrollTo, windowOf } from '../../../../src/inspector/page/model/windowOf.ts';
import { ui } from '../../../../src/inspector/page/words/ui.ts';
import { fireRescueBureau } from '../../../../src/policy/fireRescueBureau.ts';
import {
  deadlineLabel,
  describeEffect,
  eventLabel,
  ownerLabel,
  roleLabel,
  ruleLabel,
  unitLabel,
} from '../../../../src/receipts/words/describe.ts';

const register = readFileSync('examples/register/register.jsonl', 'utf8');

describe('words', () => {
  test('both languages fill in the same values', () => {
    for (const { zh, en } of Object.values(ui))
      expect([...zh.matchAll(/\{\d\}/g)].map(String).sort()).toEqual(
        [...en.matchAll(/\{\d\}/g)].map(String).sort(),
      );
  });

  test('an effect is said with whom it concerns, by when, and its rule', () => {
    const to = { role: 'petitioner' as const, ids: ['petitioner-1'] };
    const effect = {
      type: 'notify',
      rule: 'reg.23.1',
      to,
      what: 'received',
      form: 'written',
      by: '2026-03-17',
      remedy: 'query-progress',
      reason: 'because',
    } as const;
    const { verb, what, facts, rule } = describeEffect(effect, fireRescueBureau);
    expect([verb.en, what.en, ...facts.map(({ en }) => en), rule]).toEqual([
      'notify',
      'the petition was received',
      'to petitioner (petitioner-1)',
      'written',
      'by 2026-03-17',
      'they can: ask for progress',
      'reason: because',
      'reg.23.1',
    ]);
  });

  test('a fact is called by its word, a rule by its title, and what is neither by itself', () => {
    expect(factLabel('channel', 'telephone').zh).toBe('来电');
    expect(factLabel('form', 'telephone').zh).toBe('电话');
    expect(factLabel('breach', 'reg.42').en).toContain('Regulation on Petition Work, art. 42');
    // A course’s own fact, which no event states.
    expect(factLabel('reopened', 'review').zh).toBe('复查');
    expect(factLabel('id', 'P2026-0001')).toEqual({ zh: 'P2026-0001', en: 'P2026-0001' });
  });

  test('what nobody knows is called by its own name', () => {
    const names = [
      lifecycleLabel('x'),
      stateLabel('x', 'x'),
      eventLabel('x'),
      roleLabel(undefined, 'x'),
      deadlineLabel('x'),
      ruleLabel('x').cited,
      unitLabel(undefined, 'x'),
    ];
    for (const name of names) expect(name).toEqual({ zh: 'x', en: 'x' });
    expect(eventLabel(3).en).toBe('?');
    expect(ownerLabel(fireRescueBureau, { role: 'chiefOfficer', unit: 'command' }).en).toBe(
      'chief officer, chief officer',
    );
  });
});

describe('plays', () => {
  const files = ['office.yaml', 'reg.34-conclusion.yaml', 'plan.3.1.1-first-visit.yaml'].map((file) => ({
    file,
    text: readFileSync(`examples/scenarios/${file}`, 'utf8'),
  }));

  test('a scenario gives its events, and those that it is about come last', () => {
    const { files: read, problems } = readPlays(files);
    expect(problems).toEqual([]);
    for (const scenario of read.flatMap(({ scenarios }) => scenarios)) {
      const { events, before } = scriptOf(scenario, enginesOf(shippedPolicies));
      expect(events.length, scenario.title.en).toBeGreaterThan(before);
    }
  });

  test('a broken file is told, and the others are read', () => {
    const { files: read, problems } = readPlays([...files, { file: 'z.yaml', text: 'scenarios: [' }]);
    expect(read).toHaveLength(2);
    expect(problems[0]?.message.en).toContain('z.yaml');
  });
});

describe('what the page is given', () => {
  test('no data is a bare page, broken data a page with a problem', () => {
    expect(readPageData(undefined)).toEqual({ version: 1 });
    expect(readPageData('  ')).toEqual({ version: 1 });
    expect(readPageData('{"version":1,"title":"x"}').title).toBe('x');
    for (const broken of ['{', '{"version":2}', 'null', '3'])
      expect(readPageData(broken).problems).toHaveLength(1);
  });

  test('a policy of the body’s own is known beside the shipped ones, a laxer one is told', () => {
    const own = { ...fireRescueBureau, id: 'ours' };
    const laxer = {
      ...own,
      id: 'laxer',
      terms: {
        ...own.terms,
        'intake.notice': { ...own.terms['intake.notice'], term: { n: 20, unit: 'calendarDays' } },
      },
    };
    const { policies, problems } = shelfOf([own, laxer, 3], 'ours');
    expect(policies.at(-1)?.id).toBe('ours');
    expect(problems.length).toBeGreaterThanOrEqual(2);
    expect(shelfOf([], 'elsewhere').problems).toHaveLength(1);
    expect(shelfOf([{ id: 'near', version: '1.0.0', extends: 'fireRescueBureau' }]).policies.at(-1)?.id).toBe(
      'near',
    );
    expect(policyOf(policies, { id: 'ours', version: '9.9.9' })).toBeUndefined();
    expect(policyOf(policies, undefined)?.id).toBe('ours');
    expect(enginesOf(policies)('housingBureau').policies.at(-1)?.id).toBe('housingBureau');
  });

  test('ids are suggested where they are known', () => {
    const book = new Book(enginesOf(shippedPolicies)(undefined));
    for (const line of readLogText(register).slice(0, 40)) book.take(line);
    book.work(() => true);
    const petition = book.cases.get('P2025-0003')?.petition;
    expect(suggestedFor('unit', fireRescueBureau, petition).length).toBe(fireRescueBureau.units.length);
    expect(suggestedFor('petitioners', fireRescueBureau, petition)).toEqual([
      expect.objectContaining({ value: 'petitioner-080' }),
    ]);
    expect(suggestedFor('deadline', fireRescueBureau, petition).length).toBeGreaterThan(0);
    expect(suggestedFor('deadline', fireRescueBureau)).toEqual([]);
    expect(suggestedFor('notice', fireRescueBureau, petition)).toEqual([]);
    expect(suggestedFor('reason', fireRescueBureau, petition)).toEqual([]);
  });
});

describe('the page as a file', () => {
  const page = assemblePage({
    script: 'const a = "</script><!--";',
    styles: '.a{}',
    shipped: { register: '</script>\u2028', scenarios: [] },
  });

  test('nothing in it ends an element early, and its data have one place', () => {
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page.split('<!--petition-flow-data-->')).toHaveLength(2);
    expect(page).not.toContain('\u2028');
  });

  test('it may load nothing', () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)="(?!data:)/);
  });
});

describe('a long list', () => {
  test('draws only what can be seen, whatever its length', () => {
    const { from, to } = windowOf(100_000, 1_700_000, 400, 34);
    expect(to - from).toBeLessThan(40);
    expect(from * 34).toBeLessThan(1_700_000);
    expect(to * 34).toBeGreaterThan(1_700_400);
    expect(windowOf(0, 0, 400, 34)).toEqual({ from: 0, to: 0 });
    expect(windowOf(3, 5000, 400, 34).to).toBe(3);
  });

  test('keys move in it and stop at its ends', () => {
    expect(
      ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'a'].map((key) => rowFor(key, 5, 20, 10)),
    ).toEqual([6, 4, 15, 0, 0, 19, undefined]);
    expect(rowFor('ArrowDown', -1, 0, 10)).toBeUndefined();
    expect(scrollTo(0, 100, 400, 34)).toBe(0);
    expect(scrollTo(20, 0, 400, 34)).toBe(314);
    expect(scrollTo(5, 0, 400, 34)).toBe(0);
  });
});

describe('a picture in its frame', () => {
  const picture = { width: 2000, height: 1000 };
  const frame = { width: 800, height: 600 };

  test('fits in whole, in the middle, never larger than it is', () => {
    const { x, y, scale } = fitted(picture, frame);
    expect(picture.width * scale).toBeLessThanOrEqual(frame.width);
    expect((picture.width / 2 - x) * scale).toBeCloseTo(frame.width / 2);
    expect((picture.height / 2 - y) * scale).toBeCloseTo(frame.height / 2);
    expect(fitted({ width: 10, height: 10 }, frame).scale).toBe(1);
  });

  test('keeps the point under the pointer when it is zoomed, and stays within bounds', () => {
    const before = { x: 100, y: 50, scale: 1 };
    const at = { x: 200, y: 300 };
    const after = zoomed(before, 2, at);
    expect(after.x + at.x / after.scale).toBeCloseTo(before.x + at.x);
    expect(zoomed(before, 1000, at).scale).toBeLessThan(10);
    expect(zoomed(before, 0.0001, at).scale).toBeGreaterThan(0.01);
    expect(panned(before, 10, 20)).toEqual({ x: 110, y: 70, scale: 1 });
    expect(centredOn({ x: 500, y: 500 }, 1, frame)).toEqual({ x: 100, y: 200, scale: 1 });
  });
});

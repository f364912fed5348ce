import { beforeAll, describe, expect, test } from 'vitest';
import { type Paper, paperFields, paperOf, papersOf } from '../../src/documents/index.ts';
import type { Accepted, Petition } from '../../src/index.ts';
import { engine, exampleEvents } from '../register/samples.ts';
import { body, linesOf } from './support/office.ts';

const organ = { name: '某机关', address: '某市某区某路1号' };

/** Fills in whatever a first try says is missing, as a clerk would. */
function filled(decision: Accepted, effect: ReturnType<typeof papersOf>[number]['effect']): Paper {
  const policy = engine.policies[0] as (typeof engine.policies)[number];
  const of = { petition: decision.petition, effects: decision.effects, effect, policy };
  const given: {
    body: typeof body;
    number: { year: number; serial: number };
    organs: Record<string, typeof organ>;
    names: Record<string, string>;
    words: Record<string, string>;
  } = { body, number: { year: 2026, serial: 1 }, organs: {}, names: {}, words: {} };
  for (let tries = 0; tries < 4; tries += 1) {
    const made = paperOf(of, given);
    if (made.made) return made.paper;
    for (const { code, place, message } of made.refusals) {
      const [, field, id = ''] = /^(organs|names)\["(.+)"\]/.exec(place) ?? [];
      const [, word] = /^words\.(\w+)$/.exec(place) ?? [];
      if (code !== 'missing' || (field === undefined && word === undefined)) throw new Error(message.en);
      if (field === 'organs') given.organs[id] = organ;
      else if (field === 'names') given.names[id] = `名称（${id}）`;
      else if (word !== undefined) given.words[word] = `文字（${word}）`;
    }
  }
  throw new Error('it is never whole');
}

describe('every paper that the example register asks for', () => {
  const papers: { readonly paper: Paper; readonly petition: Petition; readonly to: string }[] = [];
  beforeAll(() => {
    const standing = new Map<string, Petition>();
    const seen = new Map<string, number>();
    for (const event of exampleEvents) {
      const decision = engine.receive(standing.get(event.petition), event);
      if (!decision.accepted) continue;
      standing.set(event.petition, decision.petition);
      for (const { kind, effect } of papersOf(decision.effects)) {
        // A few of each kind and effect: what is decided alike is printed alike.
        const key = `${kind} ${effect.what} ${decision.petition.matter.kind}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
        if ((seen.get(key) ?? 0) > 3) continue;
        const to = effect.type === 'notify' ? effect.to.role : effect.type;
        papers.push({ paper: filled(decision, effect), petition: decision.petition, to });
      }
    }
  });

  test('is whole once the words are given that it asks for', () => {
    expect(new Set(papers.map(({ paper }) => paper.kind)).size).toBeGreaterThan(20);
  });

  test('has no name of a field left in it, nothing undefined, and no empty line', () => {
    for (const { paper } of papers)
      for (const line of linesOf(paper))
        expect(line).toMatch(/^(?!.*(?:\{\w+\}|undefined|null|\[object)).*\S/);
  });

  test('says a document number as offices write it, wherever it has one', () => {
    for (const { paper } of papers)
      expect(paper.number ?? '某消信访〔2026〕1号').toMatch(
        /^(?:某消|某消总|国消)信\p{sc=Han}+〔2026〕1号$/u,
      );
  });

  test('tells the petitioner what can be done next, or that nothing is open', () => {
    const remedies = /复查|复核|查询|反映|提出|不再受理/;
    const told = papers.filter(({ to, paper }) => to === 'petitioner' && paper.kind !== 'groupVisitRecord');
    expect(told.length).toBeGreaterThan(20);
    for (const { paper } of told) expect(linesOf(paper).join('')).toMatch(remedies);
  });

  test('of a report about a person names the petitioner to the petitioner alone', () => {
    const reports = papers.filter(
      ({ petition, to }) => petition.matter.kind === 'report' && to !== 'petitioner',
    );
    expect(reports.length).toBeGreaterThan(3);
    for (const { paper, petition } of reports)
      for (const id of petition.matter.petitioners)
        expect(linesOf(paper).join()).not.toContain(`名称（${id}）`);
  });
});

test('every field has a label in both languages', () => {
  for (const [name, { label }] of Object.entries(paperFields))
    expect([name, /\p{sc=Han}/u.test(label.zh), /^[a-z]/.test(label.en)]).toEqual([name, true, true]);
});

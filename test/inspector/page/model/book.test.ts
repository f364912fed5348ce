import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../../src/engine/createEngine.ts';
import { Book } from '../../../../src/inspector/page/model/book.ts';
import type { CaseFile } from '../../../../src/inspector/page/model/caseFile.ts';
import { readLogText } from '../../../../src/inspector/page/model/readLog.ts';
import { fireRescueBureau } from '../../../../src/policy/fireRescueBureau.ts';

const register = readFileSync('examples/register/register.jsonl', 'utf8');
const engine = createEngine<string>(fireRescueBureau);

function registerBook(): Book {
  const book = new Book(engine);
  for (const line of readLogText(register)) book.take(line);
  book.work(() => true);
  return book;
}

const caseOf = (book: Book, id: string) => book.cases.get(id) as CaseFile;

describe('a book of cases', () => {
  test('decides a log as the engine replays it', () => {
    const book = registerBook();
    const { petitions } = engine.replay(
      readLogText(register).map((line) => ('value' in line ? line.value : {})),
    );
    for (const [id, petition] of petitions) expect(caseOf(book, id).petition).toEqual(petition);
    expect(book.undecided).toBe(0);
  });

  test('can be stopped between two events and goes on where it stopped', () => {
    const book = new Book(engine);
    for (const line of readLogText(register).slice(0, 100)) book.take(line);
    expect(book.work(() => false)).toBe(true);
    expect(book.undecided).toBeGreaterThan(0);
    while (book.work(() => false));
    expect(book.undecided).toBe(0);
    const whole = registerBook();
    for (const [key, { petition, entries }] of book.cases)
      expect(petition).toEqual(caseOf(whole, key).after(entries.length));
  });

  test('takes an entry of a decided log and a stored petition as they come', () => {
    const whole = registerBook();
    const stored = caseOf(whole, 'P2025-0002').petition;
    const book = new Book(engine);
    book.take({ line: 1, value: { event: caseOf(whole, 'P2025-0001').entries[0]?.event, decided: {} } });
    book.take({ line: 2, value: JSON.parse(JSON.stringify(stored)) });
    book.work(() => true);
    expect(caseOf(book, 'P2025-0001').petition?.seq).toBe(1);
    expect(caseOf(book, 'P2025-0002')).toMatchObject({ origin: 'stored', petition: stored });
  });

  test.for([
    ['of a policy that is not there', { policy: { id: 'elsewhere', version: '9.0.0' } }],
    ['that was changed by hand', { seq: 3 }],
  ])('tells why a petition %s is not taken', ([, change]) => {
    const stored = caseOf(registerBook(), 'P2025-0002').petition;
    const book = new Book(engine);
    book.take({ line: 7, value: { ...JSON.parse(JSON.stringify(stored)), ...(change as object) } });
    expect(book.cases.size).toBe(0);
    expect(book.problems[0]).toMatchObject({
      line: 7,
      message: { en: expect.stringContaining('P2025-0002') },
    });
  });

  test('an event without a petition is a problem with its line, and problems without number are bounded', () => {
    const book = new Book(engine);
    for (let line = 1; line <= 600; line += 1) book.take({ line, value: { type: 'intake.receive' } });
    expect(book.problems[0]).toMatchObject({ line: 1 });
    expect(book.problems.length).toBeLessThan(600);
    expect(book.problemCount).toBe(600);
  });
});

describe('going through a case', () => {
  test('the petition after any number of steps is what it was then', () => {
    const file = caseOf(registerBook(), 'P2026-0007');
    let petition: unknown;
    for (const [at, { event }] of file.entries.entries()) {
      expect(file.after(at)).toEqual(petition);
      const decision = engine.receive(petition, event);
      if (decision.accepted) petition = decision.petition;
      expect(file.decisionOn(at)).toEqual(decision);
    }
    expect(file.after(file.entries.length)).toEqual(file.petition);
  });

  test('undoing gives the case before its last step, down to nothing', () => {
    const file = caseOf(registerBook(), 'P2026-0007');
    const before = file.entries.map((_, at) => file.after(at));
    while (file.entries.length > 0) {
      file.undo();
      expect(file.petition).toEqual(before[file.entries.length]);
    }
    expect(file.undo()).toBeUndefined();
  });

  test('a branch goes its own way', () => {
    const book = registerBook();
    const file = caseOf(book, 'P2026-0007');
    const { length } = file.entries;
    const branch = book.branch(file, 5);
    expect(branch.petition).toEqual(file.after(5));
    branch.send({ type: 'nothing' });
    expect(branch.entries.at(-1)).toMatchObject({ outcome: 'refused', code: 'unknown-event' });
    expect(file.entries).toHaveLength(length);
  });

  test('its exported log makes the same case again', () => {
    const file = caseOf(registerBook(), 'P2026-0007');
    const again = new Book(engine);
    for (const line of readLogText(file.log)) again.take(line);
    again.work(() => true);
    expect(caseOf(again, 'P2026-0007').petition).toEqual(file.petition);
  });
});

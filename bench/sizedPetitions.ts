import { readFileSync } from 'node:fs';
import type { Deadline } from '../src/deadlines/deadline.ts';
import { eventDefinitions } from '../src/engine/lifecycles.ts';
import { sealed } from '../src/engine/seal.ts';
import { createEngine, type Decision, fireRescueBureau, type Petition } from '../src/index.ts';
import { read } from '../src/vocabulary/reading/read.ts';
import { approval, intake } from './approvalCourse.ts';
import type { Timed } from './interleaved.ts';

const engine = createEngine<string>(fireRescueBureau);
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function petitionOf(decision: Decision): Petition {
  if (decision.accepted) return decision.petition;
  throw new Error(decision.refusals.map(({ message }) => message.en).join('; '));
}

const follow = (events: readonly object[], from?: Petition) =>
  events.reduce<Petition | undefined>(
    (petition, event) => petitionOf(engine.receive(petition, event)),
    from,
  ) as Petition;

const query = (id: string) => ({
  id,
  petition: 'P1',
  type: 'petitioner.query',
  at: '2026-03-31T10:00:00+08:00',
  by: { role: 'petitioner', id: 'petitioner-1' },
});

/** An event on a petition that the engine made itself, and that stays what it is. */
function taking(name: string, petition: Petition): Timed {
  const now = follow([query('q-before')], petition);
  return { name, operations: 1, run: () => petitionOf(engine.receive(now, query('q-next'))) };
}

/** The events of an approval by their schemas themselves, and by closures made of those. */
export function readingEvents(): Timed[] {
  const events = stored(approval).map((event) => {
    const definition = eventDefinitions.get(event.type);
    if (!definition) throw new Error(`there is no event type ${event.type}`);
    return [definition.schema, event] as const;
  });
  const operations = events.length;
  return [
    { name: 'by zod', operations, run: () => events.map(([schema, event]) => schema.safeParse(event)) },
    { name: 'by closures', operations, run: () => events.map(([schema, event]) => read(schema, event)) },
  ];
}

/** The petition of the register whose JSON is nearest to 4.8 kB; what is written beside it says how long that takes. */
export function restoring(): Timed[] {
  const lines = readFileSync('examples/register/register.jsonl', 'utf8').trim().split('\n');
  const { petitions } = engine.replay(lines.map((line) => JSON.parse(line)));
  const texts = [...petitions.values()].map((petition) => JSON.stringify(petition));
  const off = (text: string) => Math.abs(text.length - 4800);
  const text = texts.reduce((best, other) => (off(other) < off(best) ? other : best));
  const json: unknown = JSON.parse(text);
  return [
    { name: 'JSON.parse', operations: 1, run: () => JSON.parse(text) },
    { name: 'restore', operations: 1, run: () => engine.restore(json) },
  ];
}

/** An event on a petition whose lifecycle has so many deadlines, nearly all of them met. */
export function withDeadlines(counts: readonly number[]): Timed[] {
  const petition = stored(follow([...intake, ...approval]));
  const deadlines = petition.phase.context.deadlines as unknown as readonly Deadline[];
  const [any] = deadlines as readonly [Deadline];
  const settledAt = petition.lastAt;
  return counts.map((count) => {
    const met = Array.from({ length: count - deadlines.length }, (_, at) => {
      return { ...any, id: `handling.report#${at + 2}`, state: 'met', settledAt };
    });
    const context = { ...petition.phase.context, deadlines: stored([...deadlines, ...met]) as never };
    const restored = engine.restore(stored(sealed({ ...petition, phase: { ...petition.phase, context } })));
    if (!restored.accepted) throw new Error(restored.refusals.map(({ message }) => message.en).join('; '));
    return taking(String(count), restored.petition);
  });
}

/** An event on a petition of so many petitioners. */
export function withPetitioners(counts: readonly number[]): Timed[] {
  const [first] = intake;
  return counts.map((count) => {
    const petitioners = Array.from({ length: count }, (_, at) => `petitioner-${at + 1}`);
    return taking(String(count), follow([{ ...first, persons: count, petitioners }]));
  });
}

/** An event after so many others: of a fold, all of whose life is measured, and of `receive`. */
export function withEvents(counts: readonly number[]): Timed[] {
  const begun = follow(intake);
  const fold = (count: number) => {
    const life = engine.fold(begun);
    for (let at = 0; at < count; at += 1) life.take(query(`q-${at}`));
    return life;
  };
  return [
    ...counts.map((count) => ({ name: `fold, ${count}`, operations: count, run: () => fold(count) })),
    ...counts.map((count) => taking(`receive, ${count}`, fold(count).petition() as Petition)),
  ];
}

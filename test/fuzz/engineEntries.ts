import fc from 'fast-check';
import type { Decision } from '../../src/index.ts';
import { explanationText } from '../../src/index.ts';
import { type Entry, entry } from './entry.ts';
import { must, mustBeDecided, mustBePlain, orPromised, unchanged } from './judged.ts';
import { anyJson, asText, changed, changes, near, nearOrAny } from './nearly.ts';
import { engine, events, petitions, standings } from './valid.ts';

const somePetition = fc.constantFrom(...petitions);
const someStanding = fc.constantFrom(...standings);
/** Texts where a moment, an id or a name is asked for. */
const someText = fc
  .oneof(near(['2026-04-02T09:00:00+08:00', 'handling.conclude', '2.0.0']), fc.string({ maxLength: 20 }))
  .map(asText);
const nearEvent = nearOrAny(events);

/** A decision; the petition of a refused one stays as it was, an accepted one comes back from its store. */
function holds(decision: Decision): void {
  mustBeDecided(decision);
  if (!decision.accepted) return;
  mustBePlain(decision.petition, 'the petition');
  mustBePlain(decision.effects, 'the effects');
  mustBePlain(decision.path, 'the path');
}

const actors = [
  { role: 'disciplineCommission', unit: 'commission', id: 'commissioner-1' },
  { role: 'petitioner', id: 'petitioner-1' },
];
const someActor = fc.oneof(
  fc.constantFrom(...actors),
  fc.record({ role: someText, unit: someText, id: someText }),
);
const someName = fc.oneof(fc.constant('fireRescueBureau'), someText);
const someVersion = fc.oneof(fc.constantFrom('1.1.0', '2.0.0'), someText);
const someStates = fc.option(fc.dictionary(someText, someText, { maxKeys: 2 }), { nil: undefined });

/** What an engine gives of unknown JSON. */
export const engineEntries: readonly Entry[] = [
  entry({
    name: 'engine.receive, an event without a petition',
    weight: 10,
    input: nearEvent,
    run: (event) => holds(unchanged(event, () => engine.receive(undefined, event))),
  }),
  entry({
    name: 'engine.receive, an event near the next one on a petition',
    weight: 10,
    input: fc.tuple(someStanding, changes),
    run: ([{ petition, next }, some]) => {
      const event = changed(next, some);
      holds(unchanged([petition, event], () => engine.receive(petition, event)));
    },
  }),
  entry({
    name: 'engine.receive, any event on a petition',
    weight: 10,
    input: fc.tuple(somePetition, nearEvent),
    run: ([petition, event]) => holds(unchanged([petition, event], () => engine.receive(petition, event))),
  }),
  entry({
    name: 'engine.receive, an event on what is near a petition',
    weight: 3,
    input: fc.tuple(someStanding, changes),
    run: ([{ petition, next }, some]) => {
      const stored = changed(petition ?? {}, some);
      holds(unchanged(stored, () => engine.receive(stored, next)));
    },
  }),
  entry({
    name: 'engine.restore',
    weight: 4,
    input: nearOrAny(petitions),
    run: (json) => {
      const restored = unchanged(json, () => engine.restore(json));
      mustBeDecided(restored);
      if (restored.accepted)
        must(
          JSON.stringify(restored.petition) === JSON.stringify(JSON.parse(JSON.stringify(restored.petition))),
          () => 'it comes back as another',
        );
    },
  }),
  entry({
    name: 'engine.open and engine.decide',
    weight: 10,
    input: fc.tuple(anyJson, nearEvent),
    run: ([petition, event]) => {
      holds(engine.open(event as never));
      holds(engine.decide(petition as never, event as never));
    },
  }),
  entry({
    name: 'engine.explain',
    weight: 5,
    input: fc.tuple(fc.option(somePetition, { nil: undefined }), nearEvent),
    run: ([petition, event]) => {
      const explained = engine.explain(petition, event);
      mustBePlain(explained);
      if ('explanations' in explained)
        for (const one of explained.explanations as never[]) explanationText(one, 'zh');
    },
  }),
  entry({
    name: 'engine.replay',
    weight: 5,
    input: fc.array(
      fc.oneof(
        nearEvent,
        fc.record({ event: nearEvent, decided: fc.oneof(anyJson, fc.constant({ accepted: true })) }),
      ),
      { maxLength: 6 },
    ),
    run: (log) => {
      const { petitions: folded, refused, difference } = unchanged(log, () => engine.replay(log));
      mustBePlain([...folded.values()]);
      for (const { decision } of refused) mustBeDecided(decision);
      if (difference) mustBePlain(difference.replayed);
    },
  }),
  entry({
    name: 'engine.nextEvents',
    weight: 2,
    input: fc.tuple(somePetition, fc.record({ by: someActor, at: someText })),
    run: ([petition, asked]) => {
      const next = orPromised(() => engine.nextEvents(petition, asked));
      if (next) mustBePlain(next);
    },
  }),
  entry({
    name: 'engine.deadlines, due and explainDeadline',
    weight: 2,
    input: fc.tuple(nearOrAny(petitions), someText),
    run: ([petition, at]) => {
      const looks: (() => unknown)[] = [
        () => engine.deadlines(petition as never, at),
        () => engine.due(petition as never, at),
        () => engine.explainDeadline(petition as never, at),
      ];
      for (const look of looks) {
        const seen = orPromised(() => unchanged(petition, look));
        if (seen) mustBePlain(seen);
      }
    },
  }),
  entry({
    name: 'engine.explainDeadline, of a petition that stands',
    weight: 5,
    input: fc.tuple(somePetition, someText),
    run: ([petition, id]) => mustBePlain(engine.explainDeadline(petition, id) ?? null),
  }),
  entry({
    name: 'engine.migrate and planMigration',
    weight: 4,
    input: fc.tuple(
      somePetition,
      fc.record({ policy: someName, version: someVersion, states: someStates }),
      fc.record({ id: someText, at: someText, by: someActor }),
    ),
    run: ([petition, to, head]) => {
      const plan = unchanged(petition, () => orPromised(() => engine.planMigration(petition, to, head.at)));
      if (plan) mustBeDecided(plan);
      holds(unchanged(petition, () => engine.migrate(petition, to, head)));
    },
  }),
  entry({
    name: 'engine.fold, on from what is near a petition',
    weight: 3,
    input: fc.tuple(near(petitions), someStanding),
    run: ([petition, { next }]) => {
      const fold = orPromised(() => engine.fold(petition as never));
      if (!fold) return;
      mustBeDecided(fold.take(next));
      mustBePlain(fold.petition() ?? null);
    },
  }),
];

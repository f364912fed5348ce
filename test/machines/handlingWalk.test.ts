import { beforeAll, describe, expect, test } from 'vitest';
import { contextSchema } from '../../src/machines/handling/context.ts';
import { handling } from '../../src/machines/handling.ts';
import { eventsKnownIn } from '../../src/machines/lifecycle/chart.ts';
import { judge } from '../../src/machines/lifecycle/judge.ts';
import { type Effect, effectSchema } from '../../src/vocabulary/effects.ts';
import type { Actor } from '../../src/vocabulary/events/define.ts';
import type { Matter } from '../../src/vocabulary/matter.ts';
import { happening, opened, type Standing, standard, stepped } from './handling/cases.ts';
import { samples } from './samples/handling.ts';

/** Two standings that the machine cannot tell apart, but for counts and ids. */
function alike({ value, context }: Standing): string {
  const { deadlines, returns, hearings, decidedBy: _decidedBy, ...facts } = context;
  const owed = deadlines.filter(({ settledAt }) => settledAt === undefined).map(({ kind }) => kind);
  const extended = deadlines.some(({ extension }) => extension !== undefined);
  return JSON.stringify([value, owed.sort(), extended, returns > 0, hearings > 0, facts]);
}

/** The samples on one Monday, where they name no moment. */
const events = samples.events.map(({ type, by, ...payload }) => happening(type, by as Actor, payload));
const isTold = (effect: Effect) =>
  (effect.type === 'notify' && effect.to.role === 'petitioner') ||
  (effect.type === 'record' && effect.what === 'notice-impossible');
const hasReasonAndRemedy = (effect: Effect) =>
  effect.type === 'notify'
    ? effect.reason !== undefined && effect.remedy !== undefined
    : effect.type === 'record' && effect.reason !== undefined && effect.detail?.remedy !== undefined;

test('every way out of a choice leads on to a state', () => {
  const { states } = standard.chart;
  const ways = Object.values(states).flatMap((state) => state.ways);
  expect(ways.length).toBeGreaterThan(0);
  expect(ways.filter(({ to }) => !Object.keys(states).includes(String(to)))).toEqual([]);
});

describe('over every standing that the samples reach', () => {
  const reached = new Map<string, Standing>();
  const moves: { from: Standing; type: string; to: Standing }[] = [];
  const answers = new Map<string, Set<boolean>>();

  beforeAll(() => {
    const queue = samples.inputs.map((input) => opened(input.matter as Matter, input as object));
    for (const standing of queue) reached.set(alike(standing), standing);
    for (let from = queue.shift(); from !== undefined; from = queue.shift()) {
      const knows = eventsKnownIn(standard.chart, String(from.value));
      for (const event of events.filter(({ type }) => knows.has(type))) {
        const facts = { context: from.context, event, env: standard.env };
        const tried = judge(knows.get(event.type) ?? [], handling.conditions, facts);
        for (const { asked } of tried) {
          for (const { guard, holds } of asked) {
            const told = answers.get(guard.type) ?? new Set();
            answers.set(guard.type, told.add(holds !== (guard.not ?? false)));
          }
        }
        if (!tried.some(({ taken }) => taken)) continue;
        const to = stepped(from, event);
        moves.push({ from, type: event.type, to });
        const key = alike(to);
        if (reached.has(key)) continue;
        reached.set(key, to);
        if (to.status === 'active') queue.push(to);
      }
    }
  });

  test('every event of a handling is accepted somewhere', () => {
    const taken = new Set(moves.map(({ type }) => type));
    // Papers are signed only where a body has chains of its own.
    const ofChains = ['handling.draftReply', 'handling.endorse', 'handling.returnDraft'];
    expect([...handling.ownEvents].filter((type) => !taken.has(type))).toEqual(ofChains);
  });

  test('every guard says yes somewhere and no somewhere', () => {
    const always = [...answers].filter(([, told]) => told.size < 2).map(([name]) => name);
    // The plan asks for both ratings; a body that does not is in test/regulation/intake.test.ts.
    expect(always).toEqual(['officeMayBeRated']);
  });

  test('all ends are reached', () => {
    const ends = [...reached.values()].filter(({ status }) => status === 'done').map(({ value }) => value);
    expect([...new Set(ends)].sort()).toEqual([
      'answered',
      'led',
      'merged',
      'replied',
      'returned',
      'undelivered',
      'withdrawn',
    ]);
  });

  test('every effect and every context is of its schema, and survives JSON', () => {
    for (const to of reached.values()) {
      const json = JSON.parse(JSON.stringify(to.context));
      // A fact that was taken back is absent.
      expect(json).toEqual(to.context);
    }
    for (const { context, effects } of reached.values()) {
      expect(contextSchema.safeParse(context).error).toBeUndefined();
      for (const effect of effects) expect(effectSchema.safeParse(effect).error).toBeUndefined();
    }
  });

  test('a matter that is not at its end has something owed by somebody', () => {
    const forgotten = [...reached.values()].filter(
      ({ status, context }) =>
        status === 'active' && context.deadlines.every(({ settledAt }) => settledAt !== undefined),
    );
    expect(forgotten.map(({ value }) => value)).toEqual([]);
  });

  test('whatever ends, diverts or lengthens a matter tells the petitioner the reason and the remedy', () => {
    // The summary of a matter that has ended for the petitioner comes after the notice.
    const open = (standing: Standing) => standing.status === 'active' && standing.value !== 'toSummarise';
    const silent = moves
      .filter(({ from, type, to }) => (open(from) && !open(to)) || type === 'handling.extend')
      .filter(({ to }) => !to.effects.some((effect) => isTold(effect) && hasReasonAndRemedy(effect)));
    expect(silent.map(({ type }) => type)).toEqual([]);
  });

  test('no step but an extension moves the last day of what the petitioner is owed', () => {
    const terms = ['handling.conclude', 'handling.answer', 'simple.reply'];
    for (const { from, type, to } of moves.filter(({ type }) => type !== 'handling.extend')) {
      for (const before of from.context.deadlines.filter(({ kind }) => terms.includes(kind))) {
        const next = to.context.deadlines.find(({ id }) => id === before.id);
        expect([type, next?.due, next?.start, next?.state === 'suspended']).toEqual([
          type,
          before.due,
          before.start,
          false,
        ]);
      }
    }
  });

  test('no words of a person stay in the context', () => {
    const words = samples.events.flatMap((event) =>
      Object.entries(event).flatMap(([field, value]) =>
        ['reason', 'note', 'result', 'opinion', 'summary', 'answer', 'facts', 'request'].includes(field)
          ? [String(value)]
          : [],
      ),
    );
    for (const { context } of reached.values()) {
      const kept = JSON.stringify(context);
      expect(words.filter((text) => kept.includes(text))).toEqual([]);
    }
  });
});

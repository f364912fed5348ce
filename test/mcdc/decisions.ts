import * as z from 'zod';
import type { Deadline } from '../../src/index.ts';
import type { ChartStep } from '../../src/machines/lifecycle/chart.ts';
import type { EventDefinition } from '../../src/vocabulary/events/define.ts';
import { commonEvents, matterEvents } from '../../src/vocabulary/events/everywhere.ts';
import type { Schema } from '../../src/vocabulary/schema.ts';
import { walked, walkOf } from '../support/lifecycleWalks.ts';
import type { Walk } from '../support/walk.ts';
import { choicesMet, choicesOf } from './choices.ts';
import { type Decision, decisionOf, note, noteVaried, type Situation } from './situations.ts';
import { type Seen, variations } from './variations.ts';

const everywhere: ReadonlySet<string> = new Set(Object.keys({ ...commonEvents, ...matterEvents }));

/** Different values that are kept of one field. */
const mostValues = 40;

/** Different values of each field, a few of them. */
class Fields {
  private readonly fields = new Map<string, Map<string, unknown>>();

  add(facts: object): void {
    for (const [field, value] of Object.entries(facts)) {
      const values = this.fields.get(field) ?? new Map<string, unknown>();
      this.fields.set(field, values);
      if (values.size < mostValues) values.set(JSON.stringify(value), value);
    }
  }

  get values(): ReadonlyMap<string, readonly unknown[]> {
    return new Map([...this.fields].map(([field, values]) => [field, [...values.values()]]));
  }
}

/** Values that a walk saw. */
export function seenIn({ steps }: Walk): Seen {
  const stated = new Map<string, Fields>();
  const [facts, matters] = [new Fields(), new Fields()];
  const deadlines = new Map<string, Deadline>();
  for (const event of new Set(steps.map((step) => step.event))) {
    const { id: _id, type, petition: _petition, ...payload } = event;
    const fields = stated.get(type) ?? new Fields();
    stated.set(type, fields);
    fields.add(payload);
  }
  for (const context of new Set(steps.map(({ from }) => from.context))) {
    const { instance: _instance, matter, deadlines: known, ...own } = context;
    for (const deadline of known) if (deadline.state === 'running') deadlines.set(deadline.kind, deadline);
    facts.add(own);
    matters.add(matter);
  }
  return {
    stated: new Map([...stated].map(([type, fields]) => [type, fields.values])),
    facts: facts.values,
    matters: matters.values,
    deadlines: [...deadlines.values()],
    bodies: [...new Set(steps.map(({ terms }) => terms))],
  };
}

const nothingElse = z.never();

type Valid = (situation: Situation, other: Situation) => boolean;

/** Whether what was changed is still an event and a context as their schemas have them. */
export function validIn(event: Schema<unknown>, context: Schema<unknown>): Valid {
  return (situation, other) =>
    (other.event === situation.event || event.safeParse(other.event).success) &&
    (other.context === situation.context || context.safeParse(other.context).success);
}

/** Looks at single facts changed around what was seen, until nothing new is shown or three times over. */
export function vary(decision: Decision, seen: Seen, isValid: Valid): void {
  const looked = new Set<Situation>();
  const reads = new Set(decision.candidate.meta.when.flatMap((guard) => guard.reads));
  for (let round = 0; round < 3 && isOpen(decision); round += 1) {
    for (const situation of [...decision.near.values()].flat()) {
      if (looked.has(situation)) continue;
      looked.add(situation);
      for (const [fact, other] of variations(situation, seen, reads)) {
        noteVaried(decision, other, fact, (one) => isValid(situation, one));
      }
      if (!isOpen(decision)) return;
    }
  }
}

const isOpen = ({ allHold, alone, names }: Decision) => !allHold || alone.size < names.length;

/** Steps that are named alike, as those of a way that forks, are named with the conditions in which they differ. */
function toldApart(decisions: readonly Decision[]): Decision[] {
  return decisions.map((decision) => {
    const { name, names } = decision;
    const alike = decisions.filter((other) => other.name === name);
    const own = names.filter((one) => alike.some((other) => !other.names.includes(one)));
    return own.length === 0 ? decision : { ...decision, name: `${name} (${own.join(', ')})` };
  });
}

/** Every step of the lifecycles as it is written down, with what the walks and single changes around them show. */
export function decisionsOf(ids: readonly string[] = walked.map(({ id }) => id)): Decision[] {
  const decisions = new Map<string, Decision>();
  for (const lifecycle of walked.filter((one) => ids.includes(one.id))) {
    const { id, conditions, events, context: contextSchema } = lifecycle;
    const walk = walkOf(id);
    const { steps } = walk;
    const mine = new Map<Decision, string>();
    const byStep = new Map<ChartStep, Decision>();
    const written = (candidate: ChartStep, type: string): Decision => {
      const { meta, to } = candidate;
      // A step that the kernel gives to every lifecycle is written down once.
      const place = everywhere.has(type) ? 'everywhere' : id;
      const key = JSON.stringify([place, type, meta.rule, to, meta.when]);
      const known =
        decisions.get(key) ?? decisionOf(`${place} ${type} → ${to ?? 'stays'}`, candidate, conditions);
      decisions.set(key, known);
      return known;
    };
    for (const { event, from, tried, terms } of steps) {
      for (const { candidate, asked } of tried) {
        const decision = byStep.get(candidate) ?? written(candidate, event.type);
        byStep.set(candidate, decision);
        mine.set(decision, event.type);
        note(decision, { context: from.context, event, env: terms }, asked);
      }
    }
    const seen = seenIn(walk);
    const choices = choicesOf(lifecycle);
    for (const [state, situation] of choicesMet(lifecycle, walk))
      for (const decision of choices.get(state) ?? []) note(decision, situation);
    // What opens a lifecycle is no event of its own: only what is known is varied.
    for (const decision of [...choices.values()].flat()) {
      vary(decision, seen, validIn(nothingElse, contextSchema));
      decisions.set(decision.name + decision.names, decision);
    }
    for (const [decision, type] of mine)
      vary(decision, seen, validIn((events[type] as EventDefinition).schema, contextSchema));
  }
  return toldApart([...decisions.values()]);
}

import { createCalendar } from '../calendar/calendar.ts';
import type { Terms } from '../deadlines/compute.ts';
import { decideEvent } from '../engine/decide.ts';
import type { Decision } from '../engine/decision.ts';
import { explainDecision, explainOpening } from '../engine/explainDecision.ts';
import { openPetition } from '../engine/openPetition.ts';
import type { Petition } from '../engine/petition.ts';
import { type ReadEvent, readEvent } from '../engine/readEvent.ts';
import { type PolicyShelf, policyShelf } from '../engine/terms.ts';
import { referenceTo } from '../policy/reference.ts';
import type { Policy } from '../policy/schema.ts';
import type { ScenarioResult } from '../scenarios/result.ts';
import { rulesTouched } from '../scenarios/touched.ts';
import type { Measure } from './items.ts';
import { outcomesBy } from './outcomes.ts';
import { explainedOutcomes, type Trail, trailOf } from './trace.ts';

/** How often a thing was reached, and by which scenarios: by their place among all that were taken. */
export interface Hit {
  count: number;
  readonly scenarios: Set<number>;
}

/** What is named of a decision, of each measure. */
type Reached = Readonly<Record<Measure, readonly string[]>>;

/**
 * Gathers what scenarios reach. What was decided is decided again on machines that are watched; the same event on the same
 * petition is looked at once, for backgrounds come again and again.
 */
export class Collector {
  /** What was reached, by measure and name. */
  readonly hits = new Map<string, Hit>();
  /** The scenarios that were taken, in their order. */
  readonly scenarios: ScenarioResult[] = [];
  private readonly watchers = new Map<string, Watcher>();

  /** Every policy that a scenario ran under. */
  get policies(): readonly Policy[] {
    const all = [...this.watchers.values()].flatMap(({ policies }) => policies);
    return [...new Map(all.map((policy) => [keyOf([policy]), policy])).values()];
  }

  /** Takes what a scenario came to; one whose expectations failed reaches nothing. */
  take(result: ScenarioResult, policies: readonly Policy[]): void {
    const scenario = this.scenarios.push(result) - 1;
    const watcher = this.watcherOf(policies);
    let petition: Petition | undefined;
    for (const { event, decision } of result.passed ? result.steps.flatMap(({ decided }) => decided) : []) {
      for (const [measure, names] of Object.entries(watcher.look(petition, event, decision)))
        for (const name of names) this.note(`${measure} ${name}`, scenario);
      if (decision.accepted) petition = decision.petition;
    }
  }

  private watcherOf(policies: readonly Policy[]): Watcher {
    const key = keyOf(policies);
    const watcher = this.watchers.get(key) ?? new Watcher(policies);
    this.watchers.set(key, watcher);
    return watcher;
  }

  private note(key: string, scenario: number): void {
    const hit = this.hits.get(key) ?? { count: 0, scenarios: new Set() };
    hit.count += 1;
    hit.scenarios.add(scenario);
    this.hits.set(key, hit);
  }
}

const keyOf = (policies: readonly Policy[]) => policies.map(referenceTo).join(' ');

/** Decides events again under some policies, and says what each decision went through. */
export class Watcher {
  private trails: Trail[] = [];
  private readonly shelf: PolicyShelf;
  private readonly seen = new Map<string, Reached>();
  private readonly terms = new Map<Policy, Terms>();

  readonly policies: readonly Policy[];

  constructor(policies: readonly Policy[]) {
    this.policies = policies;
    // A shelf of its own, so that no other engine is watched.
    this.shelf = policyShelf(policies, 'chart', (move) => this.trails.push(trailOf(move)));
  }

  private termsOf(policy: Policy): Terms {
    const known = this.terms.get(policy) ?? { policy, calendar: createCalendar() };
    this.terms.set(policy, known);
    return known;
  }

  look(petition: Petition | undefined, event: object, decision: Decision): Reached {
    const key = `${petition?.seal} ${JSON.stringify(event)}`;
    const known = this.seen.get(key);
    if (known) return known;
    const reached = this.reached(petition, event, decision);
    this.seen.set(key, reached);
    return reached;
  }

  private reached(petition: Petition | undefined, event: object, decision: Decision): Reached {
    const read = readEvent(event);
    const trails = 'event' in read ? this.trailsOf(petition, read.event) : [];
    const { accepted } = decision;
    return {
      rules: [...rulesTouched([event], [decision], [])],
      // What was refused as a whole went nowhere, though its guards were asked.
      states: accepted ? trails.flatMap(({ states }) => states) : [],
      transitions: accepted ? trails.flatMap(({ transitions }) => transitions) : [],
      guards: trails.flatMap(({ guards }) => guards),
      deadlines: accepted ? outcomesBy(event, petition, decision.petition) : [],
      refusals: accepted ? [] : decision.refusals.map(({ code }) => code),
    };
  }

  /** The moves that an event makes; of a refused one what its guards said. */
  private trailsOf(petition: Petition | undefined, event: ReadEvent): readonly Trail[] {
    this.trails = [];
    const { shelf } = this;
    const decision = petition ? decideEvent(shelf, petition, event) : openPetition(shelf, event);
    const { trails } = this;
    if (decision.accepted) return trails;
    const explained = petition ? explainDecision(shelf, petition, event) : explainOpening(shelf, event);
    if (!explained.accepted) return trails;
    const policy = petition && shelf.find(petition.policy);
    return [...trails, explainedOutcomes(explained.explanation, policy && this.termsOf(policy))];
  }
}

import type { AnyLifecycle } from '../../../src/engine/lifecycles.ts';
import type { Terms } from '../../../src/index.ts';
import { type ChartStep, stepsOf } from '../../../src/machines/lifecycle/chart.ts';
import type { EventDefinition } from '../../../src/vocabulary/events/define.ts';
import { seenIn, validIn, vary } from '../../mcdc/decisions.ts';
import { type Decision, decisionOf, note, unshown } from '../../mcdc/situations.ts';
import { bodiesOf } from '../../support/lifecycleWalks.ts';
import type { Walk } from '../../support/walk.ts';

/** How a step is written: what it asks, whomever it lists. Who acts by a table of the body’s own is for a guard to tell, not for the list. */
const writtenAs = ({ event, from, to, meta: { rule, when } }: ChartStep): string =>
  JSON.stringify([
    event ?? from,
    rule,
    to,
    when.map(({ type, not, params }) => [type, not, type === 'by' ? undefined : params]),
  ]);

const stepsUnder = (lifecycle: AnyLifecycle, terms: Terms) => stepsOf(lifecycle.under(terms).chart);

/** Steps of packs that no other body has: what is asked together in them is asked together nowhere else. */
export class OwnSteps {
  private readonly decisions = new Map<string, Decision>();
  private readonly implied: ReadonlySet<string>;

  /** `implied`: conditions that decide none of these steps alone, for others imply them. */
  constructor(implied: readonly string[]) {
    this.implied = new Set(implied);
  }

  /** Looks at such steps of a walk, and at single facts changed around it, until each condition has decided alone. */
  look(lifecycle: AnyLifecycle, walk: Walk): void {
    const { terms } = walk.openings[0] ?? {};
    if (!terms) throw new RangeError(`${lifecycle.id}: nothing was opened`);
    const shown = new Set(
      bodiesOf(lifecycle.id).flatMap((body) => stepsUnder(lifecycle, body()).map(writtenAs)),
    );
    const own = new Map(
      stepsUnder(lifecycle, terms).flatMap((step) => {
        const name = writtenAs(step);
        return shown.has(name) ? [] : [[step, name] as const];
      }),
    );
    if (own.size === 0) return;
    const looked = new Map<Decision, string>();
    for (const { event, from, tried, terms: env } of walk.steps)
      for (const { candidate, asked } of tried) {
        const name = own.get(candidate);
        if (name === undefined) continue;
        const title = `${lifecycle.id} ${event.type} → ${candidate.to ?? 'stays'}`;
        const decision = this.decisions.get(name) ?? decisionOf(title, candidate, lifecycle.conditions);
        this.decisions.set(name, decision);
        looked.set(decision, event.type);
        note(decision, { context: from.context, event, env }, asked);
      }
    const seen = seenIn(walk);
    for (const [decision, type] of looked)
      if (unshown(decision).some((condition) => !this.implied.has(condition)))
        vary(decision, seen, validIn((lifecycle.events[type] as EventDefinition).schema, lifecycle.context));
  }

  /** Those steps, each with the conditions that no pair of situations shows to decide it alone. */
  get shown(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(
      [...this.decisions.values()].map((decision) => [
        `${decision.name} (${decision.names.slice(-1)})`,
        unshown(decision),
      ]),
    );
  }
}

import type { Edge } from '../check/chart.ts';
import { libraryOf } from '../check/library.ts';
import type { StepMeta } from '../machines/lifecycle/chart.ts';
import { lifecycles } from '../machines/lifecycles.ts';
import { type DeadlineKind, deadlineKindIds, deadlineKinds } from '../policy/deadlineKinds.ts';
import type { Policy } from '../policy/schema.ts';
import { ruleBook } from '../rules/ruleBook.ts';
import { ruleTexts } from '../rules/texts/ruleTexts.ts';
import { refusalCodes } from '../vocabulary/refusals.ts';
import { ruleIds } from '../vocabulary/ruleIds.ts';
import { text } from '../vocabulary/text.ts';
import type { Excluded, Item } from './items.ts';
import { type DeadlineOutcome, deadlineName } from './outcomes.ts';
import { outcomeName, outcomes, stateName, stepName } from './place.ts';
import { type ChartUnder, canSay, isBehind, reachOf, settled, usesIn } from './possible.ts';
import { neverStarts } from './told.ts';
import { unreachable } from './unreachable.ts';

/** Everything that there is to reach, and what is left out of it, with the reason. */
export interface Universe {
  readonly items: readonly Item[];
  readonly excluded: readonly Excluded[];
}

/** An item as one chart has it: possible there, or why not. */
interface Seen {
  readonly item: Item;
  readonly because?: Excluded['reason'] | undefined;
}

const closedByPolicy = text('本次所用方案下不会发生', 'cannot happen under the policies of the run');
const noSuchDeadline = text(
  '此程序中没有会由此步骤处理的期限在计算',
  'no deadline that this step would take ever runs in this lifecycle',
);
const oneVersion = text(
  '本次所用方案只有一个版本，无从迁移',
  'the policies of the run have one version each: there is nowhere to migrate to',
);
const settledBefore = text(
  '在先的条件或步骤已经决定，此处不会如此回答',
  'guards or steps before it have settled it: it cannot say so where it is asked',
);

function statesOf(under: ChartUnder): Seen[] {
  const { lifecycle, places } = under.chart;
  const reach = reachOf(under);
  return [...places.values()].map(({ name, meta: { label, rule } }) => ({
    item: { measure: 'states', name: stateName(lifecycle.id, name), label, rule, lifecycle: lifecycle.id },
    because: reach.states.has(name) ? undefined : closedByPolicy,
  }));
}

/** Steps that need a second version of the policy to move to. */
const betweenVersions = ({ event }: Edge) => event === 'petition.migrate';

function transitionsOf(under: ChartUnder, hasVersions: boolean): Seen[] {
  const { lifecycle, edges } = under.chart;
  const reach = reachOf(under);
  return edges.map((edge) => {
    const { label, rule } = edge.meta;
    if (betweenVersions(edge) && !hasVersions)
      return {
        item: { measure: 'transitions', name: stepName(edge.place), label, rule, lifecycle: lifecycle.id },
        because: oneVersion,
      };
    return {
      item: { measure: 'transitions', name: stepName(edge.place), label, rule, lifecycle: lifecycle.id },
      because: reach.edges.has(edge) ? undefined : reach.idle.has(edge) ? noSuchDeadline : closedByPolicy,
    };
  });
}

function guardsOf(under: ChartUnder): Seen[] {
  const { lifecycle } = under.chart;
  const reach = reachOf(under);
  return usesIn(under.chart).flatMap((use) =>
    outcomes.map((outcome): Seen => {
      const { guard, edge } = use;
      const condition = lifecycle.conditions[guard.type];
      const asked =
        edge.place.state === undefined ? reach.states.size > 0 : reach.states.has(edge.place.state);
      const said = settled(guard, under, edge);
      return {
        item: {
          measure: 'guards',
          name: outcomeName(edge.place, guard, outcome),
          label: condition?.label ?? text(guard.type, guard.type),
          rule: condition?.rule,
          lifecycle: lifecycle.id,
        },
        because:
          !asked || isBehind(use, under) || (said !== undefined && said !== outcome)
            ? closedByPolicy
            : canSay(use, outcome)
              ? undefined
              : settledBefore,
      };
    }),
  );
}

/** Whether a step does this with a kind of deadline. */
const done = (kind: DeadlineKind, type: string, steps: readonly StepMeta[]): boolean =>
  steps.some(({ does }) => does.some((one) => one.type === type && one.what === kind));

/** The outcomes that a kind of deadline can have: what no step brings about is none. */
function outcomesOf(kind: DeadlineKind, steps: readonly StepMeta[]): DeadlineOutcome[] {
  const duty = deadlineKinds[kind].nature === 'duty';
  return [
    ...(done(kind, 'settleDeadline', steps) ? (['met'] as const) : []),
    duty ? 'missed' : 'lapsed',
    ...(done(kind, 'extendDeadline', steps) ? (['extended'] as const) : []),
    ...(done(kind, 'suspendDeadline', steps) ? (['suspended'] as const) : []),
  ];
}

function deadlinesOf(unders: readonly ChartUnder[]): Seen[] {
  const all = unders.flatMap(({ chart }) => chart.edges.map(({ meta }) => meta));
  const possible = unders.flatMap((under) => [...reachOf(under).edges].map(({ meta }) => meta));
  return deadlineKindIds.flatMap((kind) => {
    const { label, rule } = deadlineKinds[kind];
    // What steps start, but none that can be taken under these policies, never runs: it cannot be missed either.
    const runs =
      unders.some(({ library: { policy } }) => !neverStarts(policy, kind)) &&
      (!done(kind, 'startDeadline', all) || done(kind, 'startDeadline', possible));
    const can = new Set(runs ? outcomesOf(kind, possible) : []);
    return outcomesOf(kind, all).map(
      (outcome): Seen => ({
        item: { measure: 'deadlines', name: deadlineName(kind, outcome), label, rule },
        because: can.has(outcome) ? undefined : closedByPolicy,
      }),
    );
  });
}

/** A rule that the book itself calls not executable is nothing to reach, nor is one on which guards alone rest that keep nothing from being taken. */
function rulesOfBook(bearing: readonly Seen[]): Seen[] {
  const resting = new Map<string | undefined, Seen[]>();
  for (const one of bearing) {
    const known = resting.get(one.item.rule);
    if (known) known.push(one);
    else resting.set(one.item.rule, [one]);
  }
  const isClosed = (rule: string) => {
    const all = resting.get(rule) ?? [];
    return (
      all.length > 0 &&
      all.every(({ item, because }) => item.measure === 'guards' && (because || !item.name.endsWith('= no')))
    );
  };
  return ruleIds.map((rule) => ({
    item: { measure: 'rules', name: rule, label: ruleBook[rule].label, rule },
    because: ruleTexts[rule].notExecutable ?? (isClosed(rule) ? closedByPolicy : undefined),
  }));
}

const keyOf = ({ measure, name }: Item) => `${measure} ${name}`;

/** Each item once; one that is possible anywhere is possible. What is listed as unreachable is left out, too. */
function gathered(seen: readonly Seen[]): Universe {
  const byKey = new Map<string, Seen>();
  for (const one of seen) {
    const key = keyOf(one.item);
    const known = byKey.get(key);
    if (!known || (known.because && !one.because)) byKey.set(key, one);
  }
  const items: Item[] = [];
  const excluded: Excluded[] = [];
  for (const { item, because } of byKey.values()) {
    const reason = because ?? unreachable.get(keyOf(item));
    if (reason) excluded.push({ item, reason });
    else items.push(item);
  }
  return { items, excluded };
}

/** Everything that there is to reach under these policies, each thing once. */
export function universeOf(policies: readonly Policy[]): Universe {
  const unders = policies.flatMap((policy) => {
    const library = libraryOf({ lifecycles, policy });
    return library.charts.map((chart): ChartUnder => ({ chart, library }));
  });
  const ids = policies.map(({ id }) => id);
  const bearing = [
    ...unders.flatMap(statesOf),
    ...unders.flatMap((under) =>
      transitionsOf(under, ids.indexOf(under.library.policy.id) !== ids.lastIndexOf(under.library.policy.id)),
    ),
    ...unders.flatMap(guardsOf),
    ...deadlinesOf(unders),
  ];
  return gathered([
    ...rulesOfBook(bearing),
    ...bearing,
    ...refusalCodes.map(
      (code): Seen => ({
        item: { measure: 'refusals', name: code, label: text(code, code), rule: undefined },
      }),
    ),
  ]);
}

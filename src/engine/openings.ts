import { eventsKnownIn } from '../machines/lifecycle/chart.ts';
import { judge, knownInPart } from '../machines/lifecycle/judge.ts';
import { lifecycles } from '../machines/lifecycles.ts';
import type { Policy } from '../policy/schema.ts';
import { type AnyLifecycle, firstInstance, opensAlone } from './lifecycles.ts';
import { type Asking, askingOf, headOf, type NextEvent, payloadSchema, saidOf } from './nextEvents.ts';
import { noPolicyInForce } from './policyRefusals.ts';
import { type EngineTerms, noticesIssuedBy, type PolicyShelf } from './terms.ts';

/** Stands for the id that the petition would have. */
const petition = 'asking';

/**
 * Every event that can open a petition, and whether this actor may send it: under the policy that is in force at that moment,
 * or blocked where none is. Throws a RangeError for a question that is none.
 */
export function openingsOf(shelf: PolicyShelf, question: Asking): NextEvent[] {
  const asking = askingOf(question);
  const inForce = shelf.inForce(asking.at);
  const policy = inForce ?? (shelf.policies.at(-1) as Policy);
  const terms = shelf.terms(policy, noticesIssuedBy(policy, asking.at));
  const all = lifecycles.filter(opensAlone).map((lifecycle) => opening(lifecycle, asking, terms));
  if (inForce) return all;
  const refusals = [noPolicyInForce(asking.at, shelf.policies)];
  return all.map((event) => ({ ...event, allowed: false, needs: [], refusals }));
}

/** What is said of the event that opens a petition with this lifecycle. */
function opening(lifecycle: AnyLifecycle, asking: Asking, terms: EngineTerms): NextEvent {
  const { by: type } = lifecycle.opens as NonNullable<AnyLifecycle['opens']>;
  const { chart } = lifecycle.under(terms);
  const unopened = Object.values(chart.states).filter(({ kind }) => kind === 'unopened');
  const candidates = unopened.flatMap(({ name }) => eventsKnownIn(chart, name).get(type) ?? []);
  const instance = firstInstance(lifecycle);
  const event = headOf(type, petition, asking);
  const context = nothingStated(instance, asking);
  const tried = judge(candidates, lifecycle.conditions, { context, event, env: terms });
  // Whatever opens a petition is an ordinary way to begin.
  const said = saidOf(type, { instance, opens: true }, tried, true, asking, terms);
  return { ...said, needs: [...new Set(said.needs.map((fact) => fieldStating(type, fact)))] };
}

/** What a matter takes from the event that opens it; all else is undecided, and known to be. */
const stated: ReadonlySet<string> = new Set([
  'channel',
  'petitioners',
  'persons',
  'anonymous',
  'reachable',
  'cause',
  'claim',
  'complainedOf',
  'referral',
]);

/** The context before anything is stated: no matter is in hand, and nothing runs. */
function nothingStated(instance: string, { at }: Asking): object {
  const undecided = { id: petition, receivedAt: at, interested: [], simplified: false, tendencies: [] };
  const matter = knownInPart(undecided, (key) => !stated.has(key));
  return knownInPart({ instance, matter, deadlines: [], standalone: true }, () => false);
}

/** The field of the payload that states a fact of the matter: the one of its name, or the one that holds it. */
function fieldStating(type: string, fact: string): string {
  const { properties = {} } = payloadSchema(type) as { properties?: Record<string, { properties?: object }> };
  if (Object.hasOwn(properties, fact)) return fact;
  const holding = Object.entries(properties).find(([, { properties: inner = {} }]) =>
    Object.hasOwn(inner, fact),
  );
  return holding?.[0] ?? fact;
}

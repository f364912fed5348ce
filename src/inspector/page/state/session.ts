import { computed, signal } from '@preact/signals';
import { Book } from '../model/book.ts';
import type { InspectorData, PageProblem, ShippedData } from '../model/pageData.ts';
import { enginesOf, shippedPolicies } from '../model/policies.ts';

/** Counts the changes of the book, which is no signal itself. */
export const revision = signal(0);

/** Policies of the session, the default last. */
export const policies = signal(shippedPolicies);

/** Engines by the policy that is their default. */
export const engineFor = computed(() => enginesOf(policies.value));

/** Every open case. */
export const book = signal(new Book(enginesOf(shippedPolicies)(undefined)));

/** What the page was given, and the library's examples. */
export const given = signal<InspectorData>({ version: 1 });
export const shipped = signal<ShippedData>({ register: '', scenarios: [] });

/** Problems that are not the book's. */
export const otherProblems = signal<readonly PageProblem[]>([]);

/** Everything that is wrong with what was opened. */
export const problems = computed<readonly PageProblem[]>(() => {
  revision.value;
  return [...otherProblems.value, ...book.value.problems];
});

/** How many problems there are, those not kept included. */
export const problemCount = computed(() => {
  revision.value;
  return otherProblems.value.length + book.value.problemCount;
});

/** Events that still wait to be decided. */
export const undecided = computed(() => {
  revision.value;
  return book.value.undecided;
});

/** Says that the book has changed. */
export function changed(): void {
  revision.value += 1;
}

/** Milliseconds that the page decides before it lets the browser draw. */
const slice = 12;
let working = false;

/** Decides what waits, a slice at a time, so that the page stays usable. */
export function work(): void {
  if (working) return;
  working = true;
  const go = () => {
    const until = performance.now() + slice;
    const more = book.value.work(() => performance.now() < until);
    changed();
    if (more) setTimeout(go);
    else working = false;
  };
  go();
}

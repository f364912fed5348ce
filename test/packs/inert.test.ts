import { describe, expect, test } from 'vitest';
import { profileOf } from '../../examples/packs/register.ts';
import {
  checkPolicy,
  createCalendar,
  createEngine,
  lifecycles,
  type Petition,
  type Policy,
  regulations2022,
} from '../../src/index.ts';
import * as packs from '../../src/packs/index.ts';
import { simulate } from '../../src/simulation/simulate.ts';

type Fields = Readonly<Record<string, unknown>>;
type Path = readonly string[];

/** What a pack is, and is called; what has no meaning but with the rest of its section. */
const named: ReadonlySet<string> = new Set([
  'id',
  'version',
  'label',
  'inForce',
  'until',
  'extends',
  'transition',
  'roles',
  'units',
  'notices',
]);
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (policy: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), policy);

/** The policy with another value at a place; without the place where there is none. */
function withValue(policy: unknown, [name = '', ...rest]: Path, value: unknown): Fields {
  const { [name]: before, ...others } = policy as Fields;
  const now = rest.length === 0 ? value : withValue(before ?? {}, rest, value);
  return now === undefined ? others : { ...others, [name]: now };
}

/** Every setting of a pack that is otherwise than the regulation's policy has it: the section, and each field of it. */
function settingsOf(policy: Policy): Path[] {
  const differs = (path: Path) =>
    JSON.stringify(at(policy, path)) !== JSON.stringify(at(regulations2022, path));
  return Object.keys(policy)
    .filter((section) => !named.has(section) && differs([section]))
    .flatMap((section) => {
      const set = at(policy, [section]) as Fields;
      const before = at(regulations2022, [section]);
      const fields = Object.keys(set)
        .map((field) => [section, field])
        .filter(differs);
      // Of a section of its own each field is needed as it stands: the section is left out as a whole.
      return isRecord(before) ? fields : [[section]];
    });
}

const chartsOf = (policy: Policy) =>
  JSON.stringify(
    lifecycles.map(({ under }) => {
      const { states } = under({ policy, calendar: createCalendar() }).chart;
      return Object.values(states).map(({ name, on, ways }) => [name, on, ways]);
    }),
  );

/** What comes to the body, with more reports about persons and more that is another organ's: each setting has its turn. */
function mixedFor(policy: Policy) {
  const profile = profileOf(policy);
  const { shares } = profile;
  const outsideCompetence = Math.max(shares.outsideCompetence, 0.5);
  return { ...profile, shares: { ...shares, report: 0.35, outsideCompetence } };
}

const recorded = new WeakMap<Policy, readonly object[]>();
/** A year of the petitions of a body. */
function eventsOf(policy: Policy): readonly { readonly petition: string }[] {
  let events = recorded.get(policy);
  if (!events) {
    events = [...simulate({ policy, petitions: 50, seed: 'inert-1', profile: mixedFor(policy) })].map(
      ({ event }) => event,
    );
    recorded.set(policy, events);
  }
  return events as readonly { readonly petition: string }[];
}

/** Whether some event of the year is decided otherwise under the other policy. */
function decidesOtherwise(policy: Policy, other: Policy, events = eventsOf(policy)): boolean {
  const [one, two] = [createEngine<string>(policy), createEngine<string>(other)];
  const files = new Map<string, readonly [Petition | undefined, Petition | undefined]>();
  for (const event of events) {
    const [before, after] = files.get(event.petition) ?? [];
    const [a, b] = [one.receive(before, event), two.receive(after, event)];
    const said = (decision: typeof a) =>
      decision.accepted ? [decision.effects, decision.petition.phase] : decision.refusals;
    if (JSON.stringify(said(a)) !== JSON.stringify(said(b))) return true;
    if (a.accepted && b.accepted) files.set(event.petition, [a.petition, b.petition]);
  }
  return false;
}

describe.each(Object.values(packs).map((policy) => [policy.id, policy] as const))(
  'of the pack %s',
  (_, policy) => {
    test.each(settingsOf(policy).map((path) => [path.join(' '), path] as const))(
      '%s changes a chart or a decision, or the pack is nothing without it',
      (_name, path) => {
        const read = checkPolicy(withValue(policy, path, at(regulations2022, path)));
        if (!read.accepted) return;
        expect(
          chartsOf(policy) !== chartsOf(read.policy) ||
            decidesOtherwise(policy, read.policy) ||
            // What a pack forbids is asked for by those who may.
            decidesOtherwise(policy, read.policy, eventsOf(read.policy)),
        ).toBe(true);
      },
    );
  },
);

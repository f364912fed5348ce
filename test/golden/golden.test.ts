import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  createCalendar,
  createEngine,
  earlierPolicies,
  lifecycles,
  type Petition,
  type Policy,
  regulations2022,
  shippedPolicies,
} from '../../src/index.ts';
import * as packs from '../../src/packs/index.ts';
import { withLaterTerms } from '../../src/policy/laterTerms.ts';
import { referenceTo } from '../../src/policy/reference.ts';
import { ofThePlan } from '../support/ofThePlan.ts';
import { type GoldenHistory, type KeptDecision, keptOf, playEvents, unsealed } from './goldenHistory.ts';

const here = 'test/golden';
const versions = readdirSync(here, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** A policy version and its histories, as they are kept. */
interface Kept {
  readonly policy: Policy;
  readonly histories: readonly GoldenHistory[];
}
const read = (version: string): Kept => {
  const [policy, ...histories] = gunzipSync(readFileSync(join(here, version, 'histories.jsonl.gz')))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  return { policy: policy as Policy, histories: histories as GoldenHistory[] };
};
const kept = new Map(versions.map((version) => [version, read(version)]));
const keptFor = (version: string) => kept.get(version) as Kept;

/** What a pack's histories reach is what its scenarios cover, which test/packs holds. */
const ofPacks = new Set(Object.values(packs).map(referenceTo));
const earlier = new Set([...earlierPolicies.map(referenceTo), 'regulations2022@1.0.0']);

/** Events that no history takes: they need a notice or a version that a policy as shipped does not have. */
const notIn = new Set([
  'calendar.noticed',
  'petition.migrate',
  'deadline.settled',
  'deadline.handedOver',
  'lead.changed',
]);

/** In which parts two decisions differ. */
const differing = (kept: KeptDecision, now: KeptDecision) =>
  (['petition', 'effects', 'path', 'refusals'] as const).filter((part) => kept[part] !== now[part]);

/** What a version's histories come to today. */
interface Played {
  readonly differences: string[];
  readonly lifecycles: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

const playedOnce = new Map<string, Played>();

/** Replays the histories of a version, once: where they differ from what is kept, and how far they go. */
function play(version: string): Played {
  const before = playedOnce.get(version);
  if (before) return before;
  const engine = createEngine<string>(keptFor(version).policy);
  const differences: string[] = [];
  const passed = new Set<string>();
  const taken = new Set<string>();
  for (const { name, events, decisions, petition } of keptFor(version).histories) {
    const last = playEvents(engine, events, (decision, at) => {
      const { type } = events[at] as { type: string };
      const parts = differing(decisions[at] as KeptDecision, keptOf(decision));
      if (parts.length > 0) differences.push(`${name}, event ${at + 1} (${type}): ${parts.join(', ')}`);
      if (!decision.accepted) return;
      taken.add(type);
      for (const { lifecycle } of decision.path) passed.add(lifecycle);
    });
    if (JSON.stringify(unsealed(last as Petition)) !== JSON.stringify(petition))
      differences.push(`${name}: the petition at the end`);
  }
  const played = { differences, lifecycles: passed, events: taken };
  playedOnce.set(version, played);
  return played;
}

describe('the histories kept for each shipped policy version', () => {
  test.each([...earlierPolicies, ...shippedPolicies, regulations2022])(
    'there are at least 200 for $id $version, and its data are the same',
    (shipped) => {
      const version = `${shipped.id}@${shipped.version}`;
      expect(versions).toContain(version);
      expect(keptFor(version).histories.length).toBeGreaterThanOrEqual(200);
      // The regulation has no units of its own; its histories borrow some.
      const { units: borrowed, ...before } = withLaterTerms(keptFor(version).policy) as Policy;
      const { units, ...data } = JSON.parse(JSON.stringify(shipped)) as Policy;
      expect(before).toEqual(data);
      if (units.length > 0) expect(borrowed).toEqual(units);
    },
  );
});

describe('the histories kept for each pack', () => {
  test.each(Object.values(packs))('there are at least 100 for $id, and its data are the same', (pack) => {
    const { policy, histories } = keptFor(referenceTo(pack));
    expect(histories.length).toBeGreaterThanOrEqual(100);
    expect(withLaterTerms(policy)).toEqual(JSON.parse(JSON.stringify(pack)));
  });

  test('with those of the shipped policies they go through every lifecycle that there is', () => {
    const passed = new Set(versions.flatMap((version) => [...play(version).lifecycles]));
    expect([...passed].sort()).toEqual(lifecycles.map(({ id }) => id).sort());
  });
});

describe('they are decided as they were', () => {
  test.each(versions)(
    '%s: each decision, and the petition to the byte; they go through every lifecycle',
    (version) => {
      // What its charts know: a later version has events that this one never had.
      const terms = { policy: keptFor(version).policy, calendar: createCalendar() };
      const known = ofThePlan.flatMap((lifecycle) => {
        const { states, everywhere } = lifecycle.under(terms).chart;
        return [...Object.values(states).map(({ on }) => on), everywhere].flatMap(Object.keys);
      });
      const { differences, lifecycles: passed, events } = play(version);
      expect(differences).toEqual([]);
      // A version that stands has what it had; the newest one has all that there is.
      if (ofPacks.has(version)) return;
      if (earlier.has(version)) {
        expect(passed.size).toBeGreaterThanOrEqual(14);
        return;
      }
      expect([...passed].sort()).toEqual(ofThePlan.map(({ id }) => id).sort());
      // And take nearly every event.
      const left = new Set(known.filter((type) => !events.has(type) && !notIn.has(type)));
      expect(left.size).toBeLessThanOrEqual(8);
    },
  );

  test.each(versions)('%s: each petition has the seal that it had', (version) => {
    const engine = createEngine<string>(keptFor(version).policy);
    const differences: string[] = [];
    for (const { name, petition, seal } of keptFor(version).histories) {
      const restored = engine.restore({ ...petition, seal });
      if (!restored.accepted)
        differences.push(`${name}: ${restored.refusals.map(({ message }) => message.en).join('; ')}`);
    }
    expect(differences).toEqual([]);
  });
});

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  createEngine,
  fireRescueBureau,
  housingBureau,
  type Petition,
  type Policy,
  regulations2022,
} from '../../src/index.ts';
import * as packs from '../../src/packs/index.ts';
import { asHousing } from '../oracle/bodies.ts';
import { difference } from '../oracle/compare.ts';
import { Dice, History } from '../oracle/histories.ts';
import { judge } from '../oracle/judge.ts';
import type { Case, Happening, Policy as PolicyData } from '../oracle/model.ts';
import { type GoldenHistory, type KeptDecision, keptOf, playEvents, unsealed } from './goldenHistory.ts';
import { packEvents } from './packEvents.ts';

/** How many histories are kept of each version as they come, and how many events each has at most. */
const histories = 240;
const length = 30;
/** How many more are tried: of these, each is kept in which an event is taken that none before it took. */
const rarer = 2000;

/** The shipped policies, and how an event of the samples is said in their words. The regulation alone has no units: it borrows the bureau's. */
const shipped: readonly {
  readonly policy: Policy;
  readonly seeds: number;
  readonly speaks?: (event: Happening) => Happening;
}[] = [
  { policy: { ...regulations2022, units: fireRescueBureau.units }, seeds: 1_000_000 },
  { policy: fireRescueBureau, seeds: 2_000_000 },
  { policy: housingBureau, seeds: 3_500_000, speaks: asHousing },
];

/** A history, and the types of the events that were taken in it. */
interface Made {
  readonly golden: GoldenHistory;
  readonly taken: ReadonlySet<string>;
}

/** Makes one history under a policy and decides it; nothing where nothing was accepted. */
function goldenOf(policy: Policy, seed: number, speaks?: (event: Happening) => Happening): Made | undefined {
  const engine = createEngine<string>(policy);
  const data = policy as unknown as PolicyData;
  const history = new History(new Dice(seed), data, speaks);
  const decisions: KeptDecision[] = [];
  const taken = new Set<string>();
  const events: object[] = [];
  let file: Case | undefined;
  let petition: Petition | undefined;
  for (let step = 0; step < length; step += 1) {
    const event = history.next(file);
    const decision = engine.receive(petition, event);
    const verdict = judge(data, file, event);
    events.push(event);
    decisions.push(keptOf(decision));
    if (decision.accepted) {
      petition = decision.petition;
      taken.add(event.type);
    }
    if (difference(verdict, decision) !== undefined) break;
    if (verdict.refused === undefined) file = verdict.file;
  }
  if (!petition) return undefined;
  const name = `${policy.id}-${seed}`;
  const golden = { name, events, decisions, petition: unsealed(petition), seal: petition.seal };
  return { golden, taken };
}

/** The histories of a shipped policy, by chance. */
function byChance({ policy, seeds, speaks }: (typeof shipped)[number]): readonly GoldenHistory[] {
  const made: GoldenHistory[] = [];
  const taken = new Set<string>();
  for (let seed = seeds; made.length < histories || seed < seeds + histories + rarer; seed += 1) {
    const one = goldenOf(policy, seed, speaks);
    if (!one || (made.length >= histories && [...one.taken].every((type) => taken.has(type)))) continue;
    made.push(one.golden);
    for (const type of one.taken) taken.add(type);
  }
  return made;
}

/** The histories of a pack: what its own petitions and scenarios send. */
function ofPack(policy: Policy): readonly GoldenHistory[] {
  const engine = createEngine<string>(policy);
  return packEvents(policy).flatMap((events, at) => {
    const decisions: KeptDecision[] = [];
    const petition = playEvents(engine, events, (decision) => void decisions.push(keptOf(decision)));
    if (!petition) return [];
    const name = `${policy.id}-${at + 1}`;
    return [{ name, events, decisions, petition: unsealed(petition), seal: petition.seal }];
  });
}

/** Writes what is kept for a policy version: the policy itself, then the histories, a line each. */
function record(folder: string, policy: Policy, made: readonly GoldenHistory[]): string {
  mkdirSync(folder, { recursive: true });
  const packed = gzipSync([policy, ...made].map((one) => `${JSON.stringify(one)}\n`).join(''), { level: 9 });
  writeFileSync(join(folder, 'histories.jsonl.gz'), packed);
  return `${made.length} histories, ${made.reduce((sum, { events }) => sum + events.length, 0)} events, ${packed.length} bytes`;
}

const again = process.argv.includes('--again');
const versions = [
  ...shipped.map((one) => ({ policy: one.policy, make: () => byChance(one) })),
  ...Object.values(packs).map((policy) => ({ policy, make: () => ofPack(policy) })),
];
for (const { policy, make } of versions) {
  const version = `${policy.id}@${policy.version}`;
  const folder = join('test/golden', version);
  if (existsSync(folder) && !again) console.log(`${version}: kept as it is (--again writes it anew)`);
  else console.log(`${version}: ${record(folder, policy, make())}`);
}

import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createEngine } from '../src/engine/createEngine.ts';
import type { Petition } from '../src/engine/petition.ts';
import { fireRescueBureau } from '../src/policy/fireRescueBureau.ts';

/** Events of each petition. */
export const eventsEach = 10;

const register = 'examples/register/register.jsonl';

/** Characters that are gathered before they are written. */
const atOnce = 1 << 20;

/** The first accepted events of the register's petitions, as lines of a log, for those that come to enough of them. */
function stories(): [id: string, lines: readonly string[]][] {
  const engine = createEngine(fireRescueBureau);
  const petitions = new Map<string, Petition>();
  const told = new Map<string, string[]>();
  for (const line of readFileSync(register, 'utf8').trimEnd().split('\n')) {
    const event = JSON.parse(line) as { petition: string };
    const decision = engine.receive(petitions.get(event.petition), event);
    if (!decision.accepted) continue;
    petitions.set(event.petition, decision.petition);
    told.set(event.petition, [...(told.get(event.petition) ?? []), line]);
  }
  return [...told]
    .filter(([, lines]) => lines.length >= eventsEach)
    .map(([id, lines]) => [id, lines.slice(0, eventsEach)]);
}

/**
 * Writes a log of so many petitions: the register's stories over and over, each time under a new id. The first events of all
 * come first, then the second ones: nothing stands together that belongs together.
 */
export function writeGrowthLog(path: string, petitions: number): void {
  const told = stories();
  const file = openSync(path, 'w');
  let gathered = '';
  for (let event = 0; event < eventsEach; event += 1)
    for (let petition = 0; petition < petitions; petition += 1) {
      const [id, lines] = told[petition % told.length] as (typeof told)[number];
      gathered += `${lines[event]?.replaceAll(id, `G${petition}`)}\n`;
      if (gathered.length < atOnce) continue;
      writeSync(file, gathered);
      gathered = '';
    }
  writeSync(file, gathered);
  closeSync(file);
}

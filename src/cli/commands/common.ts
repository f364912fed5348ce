import { type Command, Option } from 'commander';
import { createEngine } from '../../engine/createEngine.ts';
import type { Policy } from '../../policy/schema.ts';
import { gathered, idOf } from '../options.ts';
import type { Asked } from '../petition/petitionCommands.ts';
import { loadPetition } from '../petition/petitionFile.ts';
import { knownPolicies, loadPolicy, shippedPolicies, withEarlier, withPolicies } from '../policies.ts';
import { type Session, type Spoken, showFor } from '../session.ts';

/** What {@link common} reads. */
export interface Common extends Spoken {
  readonly policy?: readonly string[];
}
/** What {@link ofPetition} reads. */
export interface OfPetition extends Common {
  readonly petition?: string;
}

/** Options that every command has. */
export function common(command: Command): Command {
  return command
    .addOption(policyOption())
    .addOption(langOption())
    .option(...jsonOption);
}

/** The policies that are decided under. */
export function policyOption(): Option {
  const known = knownPolicies.map(({ id }) => id).join(', ');
  const said = `${known}, or the path of a policy's JSON file; several versions may be given, the newest last`;
  return new Option('--policy <policy>', said).argParser(gathered);
}

/** Where petitions are kept. */
export const storeOption = (said: string) =>
  new Option('--store <place>', `${said}; an SQLite file, or postgres://… (needs \`npm i pg\`)`);

/** The language of the answer. */
export const langOption = () =>
  new Option('--lang <lang>', 'language; the locale decides unless told').choices(['zh', 'en']);

/** The answer as JSON. */
export const jsonOption = ['--json', 'print the answer as one JSON document'] as const;

const petitionFile = 'JSON file of a petition, or petitions.jsonl as `run --out` writes it, or -';
const whichOne = ['--petition <id>', 'which one, in a file of many', idOf] as const;

/** Options of the commands on one petition. */
export function ofPetition(command: Command): Command {
  return common(command.argument('<petition>', petitionFile).option(...whichOne));
}

/** The same, where without a petition something else is answered. */
export function ofPetitionOrNone(command: Command, otherwise: string): Command {
  return common(command.argument('[petition]', `${petitionFile}; ${otherwise}`).option(...whichOne));
}

/** The policies that a body named, or the default one. */
export async function policiesAsked(session: Session, { policy = [] }: Common): Promise<readonly Policy[]> {
  if (policy.length === 0) return shippedPolicies.slice(0, 1);
  return Promise.all(policy.map((name) => loadPolicy(name, session.streams.stdin)));
}

/** Loads what a question about a petition needs. */
export async function asked(session: Session, file: string, options: OfPetition): Promise<Asked> {
  const { stdin } = session.streams;
  const own = await Promise.all((options.policy ?? []).map((name) => loadPolicy(name, stdin)));
  const engine = createEngine<string>(withEarlier(withPolicies(shippedPolicies, own)));
  const petition = await loadPetition(engine, { file, id: options.petition }, stdin);
  return { engine, petition, show: showFor(session, options) };
}

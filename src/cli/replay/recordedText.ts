import { withoutPersonalNumbers } from '../../vocabulary/personalNumber.ts';

/** Characters of a recorded value that a report shows. */
const mostCharacters = 300;

/** What stands for nothing. */
export const absent = '—';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

function shortened(words: string): string {
  const said = withoutPersonalNumbers(words.slice(0, 2 * mostCharacters));
  return said.length > mostCharacters ? `${said.slice(0, mostCharacters)}…` : said;
}

/** A value that may be anything, in few words. */
export function jsonIn(value: unknown): string {
  if (value === undefined) return absent;
  return shortened(typeof value === 'string' ? value : JSON.stringify(value));
}

/** The reasons of a refusal: codes, rules and what they are about; words may change from one version to the next. */
export function reasonsIn(refusals: unknown): string {
  if (!Array.isArray(refusals)) return jsonIn(refusals);
  const reasons = refusals.map((refusal) => {
    const { code, rule, guard, deadline, fact, path } = fieldsOf(refusal);
    const about = [guard, deadline, fact, path].filter((one) => one !== undefined).map(String);
    return [String(code), `[${String(rule)}]`, ...about].join(' ');
  });
  return reasons.join('; ');
}

/** The transitions of a decision. */
export function pathIn(path: unknown): string {
  if (!Array.isArray(path)) return jsonIn(path);
  const steps = path.map((step) => {
    const { instance, event, from, to, rule } = fieldsOf(step);
    return `${String(instance)} (${String(event)}): ${String(from)} → ${String(to)} [${String(rule)}]`;
  });
  return steps.join('; ') || absent;
}

/** Accepted, or refused and why. */
export function outcomeIn(decision: Fields): string {
  return decision.accepted === true ? 'accepted' : shortened(`refused: ${reasonsIn(decision.refusals)}`);
}

/** A policy or a calendar by its version. */
export function versionIn(reference: unknown): string {
  const { id, version } = fieldsOf(reference);
  return id === undefined ? jsonIn(reference) : `${String(id)} ${String(version)}`;
}

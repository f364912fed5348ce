import { cite } from '../../rules/citation.ts';
import type { Refusal } from '../../vocabulary/refusals.ts';
import { text } from '../../vocabulary/text.ts';
import { adviceFor } from './advice.ts';
import type { Outcome } from './decideEvents.ts';
import { Foremost } from './foremost.ts';
import type { DamageListed, Reason, RefusedEvent } from './runReport.ts';

/** Refused events, and damaged lines, that a report lists; the rest are counted, so that memory stays flat. */
const mostListed = 1000;
/** Reasons listed of one refused event. */
const mostReasons = 20;
/** Characters of one message; a message may quote the input. */
const mostCharacters = 400;

const short = (words: string) =>
  words.length > mostCharacters ? `${words.slice(0, mostCharacters)}…` : words;

/** A refusal as a reason of the report. */
export function reasonOf(refusal: Refusal): Reason {
  const { code, rule, message, roles = [], instead = [] } = refusal;
  const shortened = text(short(message.zh), short(message.en));
  return { code, rule, citation: cite(rule), message: shortened, advice: adviceFor(refusal), roles, instead };
}

/** The reasons of a refused event; the first of them where there are very many. */
export function reasonsOf(refusals: readonly Refusal[]): Reason[] {
  return refusals.slice(0, mostReasons).map(reasonOf);
}

const byLine = (a: { readonly line: number }, b: { readonly line: number }) => a.line - b.line;

/** Counts the outcomes of a register, in whatever order they come, and lists what did not go through by its line. */
export class Tally {
  events = 0;
  accepted = 0;
  undecidable = 0;
  effects = 0;
  readonly refused = new Foremost<RefusedEvent>(mostListed, byLine);
  readonly damaged = new Foremost<DamageListed>(mostListed, byLine);

  /** Takes one outcome in. */
  take(outcome: Outcome): void {
    if ('damage' in outcome) {
      if (outcome.damage.code === 'undecidable') this.undecidable += 1;
      this.damaged.add({ line: outcome.line, ...outcome.damage });
      return;
    }
    this.events += 1;
    const { line, event, petition, type, decision } = outcome;
    if (decision.accepted) {
      this.accepted += 1;
      this.effects += decision.effects.length;
    } else this.refused.add({ line, event, petition, type, reasons: reasonsOf(decision.refusals) });
  }
}

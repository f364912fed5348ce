import { addDays, dayOf } from '../calendar/day.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { Course, Petition } from '../engine/petition.ts';
import type { PriorMatter } from '../vocabulary/priors.ts';
import type { Random } from './random.ts';
import type { Neighbours } from './situation.ts';

/** Petitions that are remembered: those that came in last. */
const most = 400;

/** Remembers the petitions that came in last, so that others can repeat them or be merged into them. */
export class Memory implements Neighbours {
  private readonly kept = new Map<string, Petition>();
  private readonly byMatter = new Map<string, string>();

  /** Takes a petition in as it stands now; one that is not among the last is passed over. */
  keep(petition: Petition, isNew: boolean): void {
    if (!isNew && !this.kept.has(petition.id)) return;
    this.kept.set(petition.id, petition);
    if (isNew && petition.matter.prior === undefined && !this.byMatter.has(keyOf(petition)))
      this.byMatter.set(keyOf(petition), petition.id);
    if (this.kept.size <= most) return;
    const [oldest] = this.kept.values();
    if (!oldest) return;
    this.kept.delete(oldest.id);
    if (this.byMatter.get(keyOf(oldest)) === oldest.id) this.byMatter.delete(keyOf(oldest));
  }

  /** Any of them whose petitioners are known; nothing where there is none. */
  any(random: Random): Petition | undefined {
    const named = [...this.kept.values()].filter(({ matter }) => matter.petitioners.length > 0);
    return named.length === 0 ? undefined : random.pick(named);
  }

  twinOf({ id, matter }: Petition): Petition | undefined {
    const known = this.byMatter.get(keyOf({ matter }));
    if (known === undefined || known === id) return undefined;
    const twin = this.kept.get(known);
    return twin?.phase.status === 'active' && twin.phase.lifecycle === 'handling' ? twin : undefined;
  }
}

const keyOf = ({ matter: { petitioners, cause, claim } }: Pick<Petition, 'matter'>) =>
  `${petitioners.join(' ')}|${cause}|${claim}`;

const owedIn = ({ context }: Course, kind: Deadline['kind']) =>
  (context.deadlines as unknown as readonly Deadline[]).find((one) => one.kind === kind);

/** An earlier petition as a clerk finds it in the register; nothing for one that may be raised anew. */
export function priorOf({ id, matter, phase }: Petition): PriorMatter | undefined {
  const { petitioners, cause, claim, unit, receivedAt } = matter;
  const known = {
    petition: id,
    petitioners,
    cause,
    claim,
    ...(unit !== undefined && { unit }),
    receivedOn: dayOf(receivedAt),
  };
  const remedy =
    phase.lifecycle === 'review' || phase.lifecycle === 'reexamination' ? phase.lifecycle : undefined;
  if (phase.status === 'active') {
    if (remedy === undefined || (phase.value !== 'open' && phase.value !== 'lapsed'))
      return { ...known, stage: 'inHand' };
    if (phase.value === 'lapsed') return { ...known, stage: 'ended', remedy };
    const windowEnds = owedIn(phase, `${remedy}.request`)?.due ?? addDays(dayOf(receivedAt), 60);
    return { ...known, stage: 'remedyOpen', remedy, windowEnds };
  }
  if (phase.outcome === 'reexamined') return { ...known, stage: 'reexamined' };
  if (phase.outcome === 'windowEnded' && remedy) return { ...known, stage: 'ended', remedy };
  return undefined;
}

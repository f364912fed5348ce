import type { Petition } from '../engine/petition.ts';
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

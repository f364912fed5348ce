/** A finding that is known and right as it is. */
export interface Allowed {
  readonly id: string;
  /** The place by its name, as a finding has it. */
  readonly at: string;
  readonly reason: string;
}

/** The lifecycles that answer to the events of every phase. */
/** What is not reported, each with its reason. */
export const allowed: readonly Allowed[] = [
  {
    id: 'PF202',
    at: 'rule reg.18',
    reason: 'A principle: no retaliation. There is no event or effect by which anybody could retaliate.',
  },
  {
    id: 'PF202',
    at: 'rule reg.19.3',
    reason: 'It binds the organ above while the matter is in hand here; that organ has its own machines.',
  },
  {
    id: 'PF202',
    at: 'rule reg.24',
    reason: 'Organs agree among themselves who takes a matter, or one is designated, before it comes here.',
  },
  ...['reg.44', 'reg.45', 'reg.46'].map((rule) => ({
    id: 'PF202',
    at: `rule ${rule}`,
    reason: 'A ground that answerability.open and supervision.refer name in their payload.',
  })),
];

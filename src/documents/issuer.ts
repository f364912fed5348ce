import type { Source, Worded } from './fields/field.ts';
import type { Organ } from './given.ts';

/** Which organ signs a paper and seals it: the body, or the one above that decides on its opinion. */
export type Issuer = 'body' | 'reviewer' | 'reexaminer';

const theirs: Readonly<Record<string, Issuer>> = {
  'review-accepted': 'reviewer',
  'review-declined': 'reviewer',
  'review-opinion': 'reviewer',
  'reexamination-accepted': 'reexaminer',
  'reexamination-declined': 'reexaminer',
  'reexamination-opinion': 'reexaminer',
};

/** Who decided what an effect tells: opinions on an opinion, and hearings before them, are another organ's. */
export function issuerOf({ what, rule }: Pick<Worded, 'what' | 'rule'>): Issuer {
  if (what === 'hearing-set')
    return rule === 'reg.35.2' ? 'reviewer' : rule === 'reg.36.2' ? 'reexaminer' : 'body';
  return theirs[what] ?? 'body';
}

/** That organ, as the host knows it, and where the host says so. */
export function issuedBy({ effect, given: { body } }: Source): {
  readonly organ: Organ | undefined;
  readonly place: string;
} {
  const issuer = issuerOf(effect);
  return issuer === 'body'
    ? { organ: body, place: 'body' }
    : { organ: body[issuer], place: `body.${issuer}` };
}

import type { Span } from './dayCount.ts';

/** One fact of a class, and what it has to be; true unless told. */
export interface Criterion {
  readonly fact: string;
  readonly is?: boolean | string | undefined;
  readonly atLeast?: number | undefined;
}

/** A row of the body's own table of classes. */
export interface MatterClass {
  readonly id: string;
  readonly weight: 'general' | 'complex';
  readonly when?: {
    readonly all?: readonly Criterion[];
    readonly any?: readonly Criterion[];
    readonly none?: readonly Criterion[];
  };
  readonly decidedBy: readonly string[];
  readonly reclassify: 'up' | 'both' | 'none';
  readonly terms?: Readonly<Record<string, Span['term']>>;
}

/** One step of a chain: any one of these, or every one of them. */
export interface Step {
  readonly act: 'check' | 'countersign' | 'meet' | 'sign';
  readonly by: readonly string[];
  readonly every?: true;
  readonly standIn?: readonly { readonly by: string; readonly when: 'absent' | 'interest' }[];
  readonly within?: Span['term'];
}

/** A row of the body's own table of chains. */
export interface Chain {
  readonly paper: 'dispatch' | 'reply' | 'extension';
  readonly class?: readonly string[];
  readonly outcome?: readonly string[];
  readonly form?: readonly string[];
  readonly propose?: readonly string[];
  readonly steps: readonly Step[];
  readonly returnTo: 'draft' | 'previous';
  readonly sentBy?: readonly string[];
}

/** Classes and chains of a body of its own. */
export interface Approval {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly classes: readonly MatterClass[];
  readonly chains: readonly Chain[];
  readonly seals?: readonly string[];
}

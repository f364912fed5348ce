import type { Language } from '../vocabulary/text.ts';
import type { Diagram, DiagramState } from './diagram.ts';

/** A place in the picture, in CSS pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in the picture, in CSS pixels. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** How a line of text is written: a name, an event, what guards ask, a rule. */
export type TextRole = 'title' | 'event' | 'guard' | 'rule';

/** A line of text; `x`, `y` is where its baseline begins, or its middle where `centred`. */
export interface TextLine extends Point {
  readonly text: string;
  readonly role: TextRole;
  readonly centred?: true;
}

/** What one arrow says, and where; several lines where it is long. */
export interface ArrowText {
  /** The arrow's id. */
  readonly arrow: string;
  readonly box: Box;
  readonly lines: readonly TextLine[];
}

/** A state with its box. */
export interface LaidOutState extends Box {
  readonly state: DiagramState;
  /** Its name and rule. */
  readonly title: readonly TextLine[];
  /** Where its header ends, for a state with others inside or with steps in which it stays. */
  readonly headerEnd?: number;
  /** The steps in which it stays. */
  readonly steps: readonly ArrowText[];
}

/** The arrows between two states, drawn as one line. */
export interface LaidOutLine {
  /** The states' ids, with a space between; `data-line` in the picture. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The ids of its arrows. */
  readonly arrows: readonly string[];
  /** Corners of the line, its head last. */
  readonly points: readonly Point[];
  readonly label?: Box & { readonly texts: readonly ArrowText[] };
}

/** The dot from which a machine, or a state with others inside, begins. */
export interface LaidOutStart {
  /** The state in which it stands; `''` for the machine. */
  readonly within: string;
  readonly centre: Point;
  readonly points: readonly Point[];
}

/** The list of steps that are possible in every state. */
export interface LaidOutList extends Box {
  readonly title: TextLine;
  readonly headerEnd: number;
  readonly steps: readonly ArrowText[];
}

/** A diagram with a place for everything. */
export interface LaidOutDiagram {
  readonly diagram: Diagram;
  readonly lang: Language;
  readonly width: number;
  readonly height: number;
  /** Outer states before those inside them. */
  readonly states: readonly LaidOutState[];
  readonly lines: readonly LaidOutLine[];
  readonly starts: readonly LaidOutStart[];
  readonly everywhere?: LaidOutList;
}

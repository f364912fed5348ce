/** A column of a table: what it is called, how wide it is in characters, and what stands in it. */
export interface SheetColumn {
  readonly label: string;
  readonly width: number;
  /** A day is written YYYY-MM-DD; a share is a part of 1. */
  readonly kind: 'text' | 'number' | 'day' | 'share';
}

/** What stands in a cell; nothing where it is not so, or not yet. */
export type SheetCell = string | number | undefined;

/** A table with a title, as a sheet of a workbook or a part of a page. */
export interface Sheet {
  /** The name on the sheet's tab. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

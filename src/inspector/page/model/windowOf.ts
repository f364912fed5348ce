/** The rows of a long list that are worth drawing. */
export interface Rows {
  readonly from: number;
  /** First row that is not drawn any more. */
  readonly to: number;
}

/** Rows drawn beyond the edges, so that scrolling finds something there. */
const beyond = 6;

/** The rows that can be seen at a place of the scroll bar; `height` is the list's, `row` a row's, in pixels. */
export function windowOf(count: number, scroll: number, height: number, row: number): Rows {
  const from = Math.max(0, Math.min(Math.floor(scroll / row) - beyond, count - 1));
  const to = Math.min(count, Math.ceil((scroll + height) / row) + beyond);
  return { from: Math.max(0, from), to: Math.max(to, 0) };
}

/** Where to scroll so that a row is seen; the same place where it is. */
export function scrollTo(index: number, scroll: number, height: number, row: number): number {
  const top = index * row;
  if (top < scroll) return top;
  if (top + row > scroll + height) return top + row - height;
  return scroll;
}

/** The row that a key leads to, or nothing for any other key. */
export function rowFor(key: string, at: number, count: number, page: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = moves[key];
  return to === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, to));
}

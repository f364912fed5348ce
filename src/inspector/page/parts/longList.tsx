import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowFor, scrollTo, windowOf } from '../model/windowOf.ts';
import { printing } from '../state/printing.ts';

/** Rows that are printed; nobody reads more on paper. */
const mostPrinted = 500;

/**
 * A list of which only the rows in sight are in the document, so that 100,000 rows are no burden. One row is chosen; the list
 * is one stop of the tab key, and arrow keys, Page Up and Down, Home and End move in it.
 */
export function LongList({
  name,
  label,
  count,
  row,
  chosen,
  onChoose,
  children,
  keyOf,
}: {
  name: string;
  label: string;
  count: number;
  /** Height of a row in pixels. */
  row: number;
  chosen: number;
  onChoose: (index: number) => void;
  children: (index: number) => ComponentChildren;
  keyOf: (index: number) => string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState(0);
  const [height, setHeight] = useState(400);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const watch = new ResizeObserver(() => setHeight(current.clientHeight));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || chosen < 0) return;
    const to = scrollTo(chosen, current.scrollTop, current.clientHeight, row);
    if (to !== current.scrollTop) current.scrollTop = to;
  }, [chosen, row]);
  const { from, to } = printing.value
    ? { from: 0, to: Math.min(count, mostPrinted) }
    : windowOf(count, scroll, height, row);
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  const move = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(height / row) - 1);
    const next = rowFor(event.key, chosen, count, page);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
  };
  return (
    <div
      class="long-list"
      role="listbox"
      id={name}
      aria-label={label}
      aria-activedescendant={chosen >= from && chosen < to ? `${name}-${chosen}` : undefined}
      tabIndex={0}
      ref={box}
      onScroll={() => setScroll(box.current?.scrollTop ?? 0)}
      onKeyDown={move}
    >
      <div class="long-list-room" role="presentation" style={{ height: `${count * row}px` }}>
        {indices.map((index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active option
          <div
            key={keyOf(index)}
            id={`${name}-${index}`}
            role="option"
            aria-selected={index === chosen}
            aria-posinset={index + 1}
            aria-setsize={count}
            class="long-list-row"
            style={{ top: `${index * row}px`, height: `${row}px` }}
            onClick={() => onChoose(index)}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

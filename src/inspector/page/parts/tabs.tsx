import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

/** One tab: its id, its words, and how many things are behind it. */
export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | undefined;
}

/** A row of tabs with the panel of the chosen one; arrow keys move between them. */
export function Tabs<Id extends string>({
  name,
  label,
  tabs,
  chosen,
  onChoose,
  tools,
  children,
}: {
  name: string;
  label: string;
  tabs: readonly Tab<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
  /** What stands at the end of the row. */
  tools?: ComponentChildren;
  children: ComponentChildren;
}) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`#${name}-tab-${next.id}`)?.focus();
  };
  return (
    <section class="tabs">
      <div class="tab-row" role="tablist" aria-label={label} ref={list}>
        {tabs.map(({ id, label: words, count }) => (
          <button
            type="button"
            role="tab"
            key={id}
            id={`${name}-tab-${id}`}
            aria-selected={id === chosen}
            aria-controls={`${name}-panel`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
            onKeyDown={move}
          >
            {words}
            {count !== undefined && <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      {tools && <div class="tab-tools">{tools}</div>}
      <div
        class="tab-panel"
        role="tabpanel"
        id={`${name}-panel`}
        aria-labelledby={`${name}-tab-${chosen}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls is reached by keyboard
        tabIndex={0}
      >
        {children}
      </div>
    </section>
  );
}

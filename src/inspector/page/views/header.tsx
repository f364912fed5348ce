import { useRef } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { live } from '../state/live.ts';
import { openFile } from '../state/opening.ts';
import { saveBook } from '../state/saving.ts';
import { given, problemCount } from '../state/session.ts';
import { choose, lang, t, theme } from '../state/settings.ts';
import { problemsOpen, type Room, room } from '../state/view.ts';
import { ui } from '../words/ui.ts';

const tabs = [
  ['petitions', ui.petitions],
  ['lifecycles', ui.lifecycles],
  ['training', ui.training],
  ['live', ui.live],
] as const satisfies readonly (readonly [Room, unknown])[];

/** Name, rooms, and what concerns the whole page. */
export function Header() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <header class="header">
      <a class="skip" href="#main">
        {t(ui.skip)}
      </a>
      <h1>
        <span class="logo" aria-hidden="true" />
        {t(ui.product)}
      </h1>
      <nav aria-label={t(ui.product)}>
        {tabs.map(([id, label]) => (
          <button
            type="button"
            key={id}
            class="room"
            aria-current={room.value === id ? 'page' : undefined}
            onClick={() => {
              room.value = id;
            }}
          >
            {t(label)}
            {id === 'live' && live.value.actors.length > 0 && (
              <span class="count">{live.value.actors.length}</span>
            )}
          </button>
        ))}
      </nav>
      <div class="header-tools">
        {given.value.title && <span class="file-name">{given.value.title}</span>}
        {problemCount.value > 0 && (
          <button
            type="button"
            class="button problem-count"
            onClick={() => {
              problemsOpen.value = true;
            }}
          >
            <Icon name="warn" />
            <span>
              {t(ui.problems)} {problemCount.value}
            </span>
          </button>
        )}
        <Button icon="open" onClick={() => input.current?.click()}>
          {t(ui.open)}
        </Button>
        <Button icon="save" onClick={saveBook}>
          {t(ui.saveLog)}
        </Button>
        <Button icon="print" label={t(ui.print)} onClick={() => print()} />
        <Button
          icon={theme.value === 'dark' ? 'sun' : 'moon'}
          label={t(theme.value === 'dark' ? ui.light : ui.dark)}
          onClick={() => choose({ theme: theme.value === 'dark' ? 'light' : 'dark' })}
        />
        <button
          type="button"
          class="button quiet"
          name="language"
          lang={lang.value === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => choose({ lang: lang.value === 'zh' ? 'en' : 'zh' })}
        >
          {t(ui.language)}
        </button>
        <input
          ref={input}
          type="file"
          class="hidden"
          accept=".jsonl,.json,.ndjson"
          multiple
          aria-label={t(ui.open)}
          tabIndex={-1}
          onChange={async ({ currentTarget }) => {
            for (const file of currentTarget.files ?? []) await openFile(file);
            currentTarget.value = '';
          }}
        />
      </div>
    </header>
  );
}

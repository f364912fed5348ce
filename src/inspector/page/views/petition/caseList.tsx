import { computed, signal } from '@preact/signals';
import { lifecycleLabel, stateLabel } from '../../../../engine/labels.ts';
import type { CaseFile } from '../../model/caseFile.ts';
import { openingEvents } from '../../model/openers.ts';
import { LongList } from '../../parts/longList.tsx';
import { choosePetition, policy, selected } from '../../state/current.ts';
import { startNew } from '../../state/sending.ts';
import { book, policies, revision } from '../../state/session.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';

const query = signal('');

/** Where a case stands, in words. */
function standing({ petition }: CaseFile): { lifecycle: string; state: string } {
  if (!petition) return { lifecycle: t(ui.notOpened), state: '' };
  const { phase, beside } = petition;
  const more = beside.map(({ lifecycle }) => t(lifecycleLabel(lifecycle)));
  return {
    lifecycle: [t(lifecycleLabel(phase.lifecycle)), ...more].join(' + '),
    state: t(stateLabel(phase.lifecycle, phase.value)),
  };
}

const found = computed<readonly CaseFile[]>(() => {
  revision.value;
  const all = [...book.value.cases.values()];
  const wanted = query.value.trim().toLowerCase();
  if (wanted === '') return all;
  return all.filter((file) => {
    const { lifecycle, state } = standing(file);
    return `${file.key} ${lifecycle} ${state}`.toLowerCase().includes(wanted);
  });
});

const tags = {
  branch: ui.branchTag,
  stored: ui.storedTag,
  scenario: ui.scenarioTag,
  new: ui.newTag,
} as const;

/** The list of petitions, searchable, with the button that opens a new one. */
export function CaseList() {
  const { value: files } = found;
  return (
    <section class="case-list" aria-label={t(ui.petitions)}>
      <div class="case-search">
        <input
          type="search"
          aria-label={t(ui.search)}
          placeholder={t(ui.search)}
          value={query.value}
          onInput={({ currentTarget }) => {
            query.value = currentTarget.value;
          }}
        />
        <NewMenu />
      </div>
      <p class="faint case-count" role="status">
        {t(ui.found, files.length)}
      </p>
      <LongList
        name="cases"
        label={t(ui.petitions)}
        count={files.length}
        row={52}
        chosen={files.findIndex(({ key }) => key === selected.value)}
        onChoose={(index) => {
          const file = files[index];
          if (file) choosePetition(file.key);
        }}
        keyOf={(index) => files[index]?.key ?? String(index)}
      >
        {(index) => {
          const file = files[index];
          return file ? <CaseRow file={file} /> : null;
        }}
      </LongList>
    </section>
  );
}

function CaseRow({ file }: { file: CaseFile }) {
  // A case changes and stays the same object.
  revision.value;
  const { lifecycle, state } = standing(file);
  const isOver = file.petition?.phase.status === 'done' && file.petition.beside.length === 0;
  const refused = file.entries.filter(({ outcome }) => outcome === 'refused').length;
  return (
    <div class={`case-row${isOver ? ' over' : ''}`} data-case={file.key}>
      <span class="case-id">{file.key}</span>
      {file.origin !== 'log' && <span class="tag">{t(tags[file.origin])}</span>}
      <span class="case-events">
        {file.entries.length}
        {refused > 0 && <span class="bad-text"> −{refused}</span>}
      </span>
      <span class="case-state">
        <b>{state}</b> {lifecycle}
      </span>
    </div>
  );
}

/** A menu of the events that open a petition. */
function NewMenu() {
  const { value: known } = policy;
  const usable = known ?? policies.value.at(-1);
  if (!usable) return null;
  return (
    <select
      class="new-case"
      aria-label={t(ui.newCase)}
      value=""
      onChange={({ currentTarget }) => {
        const chosen = openingEvents(usable).find(({ type }) => type === currentTarget.value);
        currentTarget.value = '';
        if (chosen) startNew(chosen.type, chosen.roles);
      }}
    >
      <option value="">＋ {t(ui.newCase)}</option>
      {openingEvents(usable).map(({ type, label }) => (
        <option key={type} value={type}>
          {t(label)}
        </option>
      ))}
    </select>
  );
}

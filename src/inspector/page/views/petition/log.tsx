import { eventLabel, roleLabel } from '../../../../receipts/words/describe.ts';
import type { Entry } from '../../model/caseFile.ts';
import { momentText } from '../../model/moments.ts';
import { LongList } from '../../parts/longList.tsx';
import { cursor, file, goTo, length, policy } from '../../state/current.ts';
import { revision } from '../../state/session.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';

/** The log of the case; choosing a step shows the petition as it was after it. */
export function Log() {
  const { value: count } = length;
  const entries = file.value?.entries ?? [];
  return (
    <LongList
      name="log"
      label={t(ui.log)}
      count={count}
      row={34}
      chosen={cursor.value - 1}
      onChoose={(index) => goTo(index + 1)}
      keyOf={String}
    >
      {(index) => {
        const entry = entries[index];
        return entry ? <Row entry={entry} index={index} /> : null;
      }}
    </LongList>
  );
}

function Row({ entry, index }: { entry: Entry; index: number }) {
  // An entry is decided after it is drawn, and stays the same object.
  revision.value;
  const { event, outcome, code, line } = entry;
  const { role } = (event.by ?? {}) as { role?: string };
  return (
    <div class={`log-row ${outcome}${index >= cursor.value ? ' ahead' : ''}`} data-step={index + 1}>
      <span class="log-no" title={line === undefined ? undefined : t(ui.line, line)}>
        {index + 1}
      </span>
      <span class="log-at">{momentText(event.at)}</span>
      <span class="log-event">
        {t(eventLabel(event.type))} <span class="faint">{String(event.type)}</span>
      </span>
      <span class="log-by">{role ? t(roleLabel(policy.value, role)) : ''}</span>
      <span class="log-outcome">
        {outcome === 'accepted' ? '✓' : outcome === 'refused' ? `✗ ${code ?? ''}` : '…'}
        <span class="unseen">
          {t(outcome === 'accepted' ? ui.accepted : outcome === 'refused' ? ui.refused : ui.waiting)}
        </span>
      </span>
    </div>
  );
}

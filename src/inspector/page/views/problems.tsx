import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import { problemCount, problems } from '../state/session.ts';
import { t } from '../state/settings.ts';
import { problemsOpen } from '../state/view.ts';
import { ui } from '../words/ui.ts';

/** What is wrong with what was opened, by line; the rest of it works. */
export function Problems() {
  const dialog = useRef<HTMLDialogElement>(null);
  const { value: open } = problemsOpen;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const close = () => {
    problemsOpen.value = false;
  };
  const unlisted = problemCount.value - problems.value.length;
  return (
    <dialog ref={dialog} class="problems" aria-labelledby="problems-title" onClose={close}>
      <div class="dialog-head">
        <h2 id="problems-title">{t(ui.problems)}</h2>
        <Button icon="close" label={t(ui.close)} look="quiet" onClick={close} />
      </div>
      <ol class="problem-list">
        {problems.value.map(({ line, message, fix }, at) => (
          <li key={`${line ?? ''}-${at}-${message.en}`}>
            {line !== undefined && <b>{t(ui.line, line)}</b>} {t(message)}
            {fix && <span class="faint"> {t(fix)}</span>}
          </li>
        ))}
      </ol>
      {unlisted > 0 && <p class="faint">{t(ui.moreProblems, unlisted)}</p>}
    </dialog>
  );
}

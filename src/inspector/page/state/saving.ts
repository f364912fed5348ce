import type { CaseFile } from '../model/caseFile.ts';
import { ui } from '../words/ui.ts';
import { tell } from './notices.ts';
import { book } from './session.ts';

/** Hands a text to the browser as a file to keep. */
function save(name: string, written: string): void {
  const url = URL.createObjectURL(new Blob([written], { type: 'application/jsonl' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Exports one case's log as JSON Lines; the petition itself, where the log does not begin with its opening. */
export function saveCase(file: CaseFile): void {
  if (file.base) {
    save(`${file.id}.json`, `${JSON.stringify(file.petition, null, 2)}\n`);
    return;
  }
  save(`${file.key.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}.jsonl`, file.log);
  tell('info', ui.copied, file.entries.length);
}

/** Exports the logs of all cases that are no branch and no scenario, each petition's events together. */
export function saveBook(): void {
  const files = [...book.value.cases.values()].filter(({ origin }) => origin === 'log' || origin === 'new');
  save('petitions.jsonl', files.map(({ log }) => log).join(''));
  tell(
    'info',
    ui.copied,
    files.reduce((sum, { entries }) => sum + entries.length, 0),
  );
}

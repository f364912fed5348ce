import type { Text } from '../vocabulary/text.ts';

/** What ends a command before it has an answer: usage, an unreadable file, a bad policy. One message for each fault; exit code 2. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly faults: readonly Text[];

  constructor(faults: readonly Text[]) {
    super(faults.map(({ en }) => en).join('\n'));
    this.faults = faults;
  }
}

import { realpath } from 'node:fs/promises';
import { type Text, text } from '../vocabulary/text.ts';
import { CliError } from './cliError.ts';

const real = (path: string) => realpath(path).catch(() => path);

/** Throws a {@link CliError} where a file would be written over what is read, by whatever names the two go. */
export async function checkApart(
  read: string | undefined,
  written: string,
  { option, what }: { readonly option: string; readonly what: Text },
): Promise<void> {
  if (read === undefined || read === '-' || (await real(read)) !== (await real(written))) return;
  throw new CliError([
    text(
      `${option}：会覆盖${what.zh}，请另行指定`,
      `${option}: that would write over ${what.en}, name another`,
    ),
  ]);
}

import type { Engine } from '../../engine/createEngine.ts';
import type { Petition } from '../../engine/petition.ts';
import { receiptPage } from '../../receipts/page/receiptPage.ts';
import { receiptOf } from '../../receipts/receiptOf.ts';
import { type Language, text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { openInput } from '../files.ts';
import { jsonText } from '../render/clean.ts';
import { readLines } from '../run/readLines.ts';
import type { Session } from '../session.ts';

/** Which decision is given out, and how. */
export interface ReceiptAsked {
  readonly engine: Engine<string>;
  readonly log: string;
  readonly event: string;
  readonly format: 'json' | 'html';
  readonly lang: Language;
}

interface Logged {
  readonly id?: unknown;
  readonly petition?: unknown;
}

/** The event asked for, and the petition that it met: the first event of a log with this id. */
async function found(
  { engine, log, event }: ReceiptAsked,
  { streams }: Session,
): Promise<{ readonly sent: Logged; readonly petition: Petition | undefined }> {
  const { chunks } = await openInput(log, streams.stdin);
  const petitions = new Map<unknown, Petition>();
  for await (const { lines } of readLines(chunks))
    for (const line of lines) {
      if ('damage' in line) {
        const { message } = line.damage;
        throw new CliError([
          text(`${log} 第 ${line.line} 行：${message.zh}`, `${log}, line ${line.line}: ${message.en}`),
        ]);
      }
      const sent = line.value as Logged;
      const petition = petitions.get(sent.petition);
      if (sent.id === event) return { sent, petition };
      const decision = engine.receive(petition, sent);
      if (decision.accepted) petitions.set(decision.petition.id, decision.petition);
    }
  throw new CliError([
    text(`${log} 中没有编号为 ${event} 的事件`, `${log} has no event with the id ${event}`),
  ]);
}

/** Prints the receipt of one decision of a log. */
export async function printReceipt(asked: ReceiptAsked, session: Session): Promise<void> {
  const { sent, petition } = await found(asked, session);
  const receipt = receiptOf(asked.engine, petition, sent);
  await session.print(
    asked.format === 'html' ? receiptPage(receipt, asked.engine.policies, asked.lang) : jsonText(receipt),
  );
}

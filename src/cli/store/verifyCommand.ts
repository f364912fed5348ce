import { createEngine } from '../../engine/createEngine.ts';
import { verifyStore } from '../../hosts/transfer/verifyStore.ts';
import type { Policy } from '../../policy/schema.ts';
import { exitCodes } from '../exitCodes.ts';
import type { Show } from '../show.ts';
import { withStore } from './openStore.ts';
import { verifyPage } from './verifyPage.ts';

/** Compares a store with its log; the exit code. */
export async function verifyWholeStore(
  { place, policies }: { readonly place: string; readonly policies: readonly Policy[] },
  show: Show,
): Promise<number> {
  const engine = createEngine<string>(policies);
  const verified = await withStore(place, 'read', (store) => verifyStore({ store, engine }));
  await show(verified, (lang) => verifyPage(verified, place, lang));
  return verified.different > 0 ? exitCodes.differentStore : exitCodes.answered;
}

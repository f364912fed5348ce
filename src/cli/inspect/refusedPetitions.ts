import type { Engine } from '../../engine/createEngine.ts';
import type { PageProblem } from '../../inspector/index.ts';
import { withoutPersonalNumbers } from '../../vocabulary/personalNumber.ts';
import { text } from '../../vocabulary/text.ts';

const giveVersion = text('以 --policy 给出该版方案的文件', 'give the file of that version with --policy');
const writeAnew = text('用未经改动的数据', 'use the data as they were written');

/** Why petitions cannot be restored: of another policy version, or changed by hand. The page shows them as refused too. */
export function refusedPetitions(engine: Engine<string>, petitions: readonly unknown[]): PageProblem[] {
  return petitions.flatMap((petition) => {
    const restored = engine.restore(petition);
    if (restored.accepted) return [];
    const { id } = petition as { id?: unknown };
    const name = typeof id === 'string' ? withoutPersonalNumbers(id.slice(0, 192)).slice(0, 96) : '?';
    return restored.refusals.map(({ code, path, message }) => {
      const where = path ? ` (${path})` : '';
      return {
        message: text(`${name}：${message.zh}${where}`, `${name}: ${message.en}${where}`),
        fix: code === 'unknown-policy' ? giveVersion : writeAnew,
      };
    });
  });
}

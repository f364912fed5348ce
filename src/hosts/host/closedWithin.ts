import { HostFault } from '../port/hostFault.ts';
import { within } from './within.ts';

/** Waits for the end of what is in hand. Throws a HostFault where that has not come after so many milliseconds: a store may never answer. */
export async function closedWithin(ending: Promise<void>, ms: number): Promise<void> {
  const seconds = Math.round(ms / 1_000);
  await within(
    ending,
    ms,
    () =>
      new HostFault(
        'unreachable',
        `${seconds} 秒内存储没有答复，不再等待：已答复的均已保存；没有得到答复的请求，可用原编号重新发送`,
        `the store has not answered for ${seconds} s and is not waited for any longer: what was answered is stored; send what was not answered again, under the same id`,
      ),
  );
}

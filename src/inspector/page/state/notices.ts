import { signal } from '@preact/signals';
import type { Text } from '../../../vocabulary/text.ts';

/** A message at the foot of the page. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'bad';
  readonly message: Text;
  readonly values: readonly (string | number)[];
}

/** Messages that nobody has dismissed yet, the newest last. */
export const notices = signal<readonly Notice[]>([]);

let made = 0;
const most = 4;

/** Shows a message; `{0}` … in it are filled with the values. */
export function tell(tone: Notice['tone'], message: Text, ...values: readonly (string | number)[]): void {
  made += 1;
  const notice = { id: made, tone, message, values };
  notices.value = [...notices.value, notice].slice(-most);
  if (tone === 'info') setTimeout(() => dismiss(notice.id), 6000);
}

/** Takes a message away. */
export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

/** Shows an error of the page's own. */
export function tellFault(error: unknown): void {
  const said = error instanceof Error ? error.message : String(error);
  tell('bad', { zh: `页面错误：${said}`, en: `page error: ${said}` });
}

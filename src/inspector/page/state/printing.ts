import { signal } from '@preact/signals';

/** Whether the page is being printed: then charts and lists are whole. */
export const printing = signal(false);

/** Hears of printing, whoever asks for it. */
export function startPrinting(): void {
  addEventListener('beforeprint', () => {
    printing.value = true;
  });
  addEventListener('afterprint', () => {
    printing.value = false;
  });
}

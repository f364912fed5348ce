import { Button } from '../parts/button.tsx';
import { dismiss, notices } from '../state/notices.ts';
import { t } from '../state/settings.ts';
import { ui } from '../words/ui.ts';

/** Messages at the foot of the page, read out as they come. */
export function Notices() {
  return (
    <div class="notices" aria-live="polite">
      {notices.value.map(({ id, tone, message, values }) => (
        <div key={id} class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
          <span>{t(message, ...values)}</span>
          <Button icon="close" label={t(ui.dismiss)} look="quiet" onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
}

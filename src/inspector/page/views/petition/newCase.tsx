import { eventLabel } from '../../../../receipts/words/describe.ts';
import { sending } from '../../state/sending.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';
import { Acting } from './acting.tsx';
import { EventForm } from './eventForm.tsx';

/** The form of an event that opens a petition. */
export function NewCase() {
  const { value: open } = sending;
  if (open?.opens === undefined) return null;
  return (
    <section class="card new-petition" aria-label={t(ui.newCase)}>
      <h3>
        {t(ui.newCase)}: {t(eventLabel(open.type))}
      </h3>
      <label>
        {t(ui.petitionId)}
        <input
          name="petitionId"
          value={open.opens}
          spellcheck={false}
          onInput={({ currentTarget }) => {
            sending.value = { ...open, opens: currentTarget.value };
          }}
        />
      </label>
      <Acting />
      <EventForm />
    </section>
  );
}

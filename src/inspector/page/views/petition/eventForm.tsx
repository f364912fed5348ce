import { useEffect, useRef } from 'preact/hooks';
import { withValue } from '../../model/formValues.ts';
import { Button } from '../../parts/button.tsx';
import {
  draft,
  fieldsOfForm,
  fillSample,
  formRefusals,
  sampleFor,
  send,
  sending,
  stopSending,
} from '../../state/sending.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';
import { Control } from './control.tsx';
import { Refusals } from './thisStep.tsx';

/** A form made from the schema of an event's payload. */
export function EventForm() {
  const { value: open } = sending;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input,select,textarea,button')?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [open?.type, open?.incident]);
  if (!open) return null;
  const fields = fieldsOfForm.value;
  return (
    <form
      class="event-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {fields.length === 0 && <p class="faint">{t(ui.noPayload)}</p>}
      {fields.map((field) => (
        <Control
          key={field.name}
          field={field}
          path={[field.name]}
          draft={(draft.value as Record<string, unknown>)[field.name]}
          onChange={(path, value) => {
            draft.value = withValue(draft.value, path, value);
          }}
        />
      ))}
      {formRefusals.value.length > 0 && (
        <div role="alert">
          <Refusals refusals={formRefusals.value} />
        </div>
      )}
      <div class="form-end">
        <button type="submit" class="button main">
          <span>{t(ui.send)}</span>
        </button>
        <Button look="quiet" onClick={stopSending}>
          {t(ui.cancel)}
        </Button>
        <span class="push" />
        {fields.length > 0 && sampleFor(open.type) && (
          <Button look="quiet" onClick={() => fillSample(fields, open.type)}>
            {t(ui.fillExample)}
          </Button>
        )}
      </div>
    </form>
  );
}

import { lifecycleLabel } from '../../../../engine/labels.ts';
import type { NextEvent } from '../../../../engine/nextEvents.ts';
import { roleLabel } from '../../../../receipts/words/describe.ts';
import { fieldLabel } from '../../../../vocabulary/words/fields.ts';
import { actorFor, grouped } from '../../model/acting.ts';
import { Button } from '../../parts/button.tsx';
import { RuleTag } from '../../parts/ruleTag.tsx';
import { actor, nextEvents, petition, policy } from '../../state/current.ts';
import { sending, startNext } from '../../state/sending.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';
import { Acting } from './acting.tsx';
import { EventForm } from './eventForm.tsx';

/** Who acts, and every event that can come next: allowed, blocked with the reason, and those for others to send. */
export function Next() {
  const { value: events } = nextEvents;
  const { ordinary, exceptional, blocked, others } = grouped(events, actor.value);
  if (!policy.value) return null;
  return (
    <>
      <Acting />
      <section class="card next" aria-label={t(ui.nextEvents)}>
        {events.length === 0 && <p class="faint">{t(petition.value ? ui.noEvents : ui.beforeOpening)}</p>}
        <Group title={t(ui.ordinary)} tone="good" events={ordinary} />
        <Group title={t(ui.exceptional)} tone="good" events={exceptional} />
        <Group title={t(ui.blocked)} tone="bad" events={blocked} />
        <Group title={t(ui.others)} tone="faint" events={others} />
      </section>
    </>
  );
}

function Group({ title, tone, events }: { title: string; tone: string; events: readonly NextEvent[] }) {
  if (events.length === 0) return null;
  return (
    <div class={`event-group ${tone}`}>
      <h3>
        {title} <span class="count">{events.length}</span>
      </h3>
      <ul>
        {events.map((event) => (
          <EventRow key={`${event.instance}-${event.type}`} event={event} />
        ))}
      </ul>
    </div>
  );
}

const isShown = ({ type, instance }: NextEvent) => {
  const { value: open } = sending;
  return open?.type === type && (open.incident === undefined || open.incident === instance);
};

function EventRow({ event }: { event: NextEvent }) {
  const { type, label, instance, opens, allowed, refusals, rules, roles } = event;
  const isOpen = isShown(event);
  const isOwn = roles.includes(actor.value.role);
  return (
    <li
      class={`event${isOpen ? ' open' : ''}`}
      data-event={type}
      data-instance={instance}
      data-allowed={allowed}
    >
      <button type="button" class="event-name" aria-expanded={isOpen} onClick={() => startNext(event)}>
        <span>{t(label)}</span>
        <span class="faint">
          {opens ? `${t(ui.opens)} ${t(lifecycleLabel(instance.replace(/[-#].*$/, '')))}` : type}
        </span>
      </button>
      {allowed && event.needs.length > 0 && (
        <p class="faint">
          {t(ui.missingFact)}: {event.needs.map((need) => t(fieldLabel(need, type))).join('、')}
        </p>
      )}
      {!allowed && isOwn && (
        <ul class="why">
          {refusals.map(({ code, message, guard }) => (
            <li key={`${code}${guard ?? ''}${message.en}`}>{t(message)}</li>
          ))}
        </ul>
      )}
      <p class="event-facts">
        {rules.map((rule) => (
          <RuleTag key={rule} rule={rule} />
        ))}
        {!isOwn && roles.map((role) => <ActAs key={role} role={role} event={event} />)}
      </p>
      {isOpen && <EventForm />}
    </li>
  );
}

/** Acts in another role, and opens the form. */
function ActAs({ role, event }: { role: string; event: NextEvent }) {
  return (
    <Button
      icon="person"
      look="quiet"
      onClick={() => {
        const { value: known } = policy;
        if (known) actor.value = actorFor(known, role, petition.value);
        startNext(event);
      }}
    >
      {t(ui.actAs, t(roleLabel(policy.value, role)))}
    </Button>
  );
}

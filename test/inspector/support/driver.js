// Runs inside the page: works its controls as a person does, by value and click, without a way round them.

/** Writes into a control, and lets it tell the page. */
function write(control, value) {
  const prototype = Object.getPrototypeOf(control);
  Object.getOwnPropertyDescriptor(prototype, 'value').set.call(control, value);
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

const drawn = () => new Promise((done) => setTimeout(done));

function found(selector, within = document) {
  const element = within.querySelector(selector);
  if (!element) throw new Error(`there is no ${selector} in the page`);
  return element;
}

async function click(selector, within) {
  found(selector, within).click();
  await drawn();
}

/** Fills the open form with a payload, field by field. */
async function fill(form, payload, path = '') {
  for (const [name, value] of Object.entries(payload)) await fillField(form, path + name, value);
}

async function fillField(form, path, value) {
  const isText = typeof value === 'string' || typeof value === 'number';
  if (isText) {
    const control = found(`[name="${path}"]`, form);
    if (control.value !== String(value)) write(control, String(value));
  } else if (typeof value === 'boolean') {
    found(`[data-field="${path}"][value="${value}"]`, form).click();
  } else if (Array.isArray(value)) {
    await fillList(form, path, value);
  } else {
    const add = form.querySelector(`[name="add:${path}"]`);
    if (add) add.click();
    await drawn();
    await fill(form, value, `${path}.`);
  }
  await drawn();
}

async function fillList(form, path, values) {
  if (values.some((one) => typeof one === 'object')) {
    for (const [at, one] of values.entries()) {
      await click(`[name="add:${path}"]`, form);
      // The key that tells shapes apart comes first, for it brings the other fields.
      const { stage, ...rest } = one;
      await fill(form, { ...(stage ? { stage } : {}), ...rest }, `${path}.${at}.`);
    }
  } else if (form.querySelector(`[name="${path}"]`)) {
    write(found(`[name="${path}"]`, form), values.join(' '));
  } else {
    for (const one of values) {
      found(`[data-field="${path}"][value="${one}"]`, form).click();
      await drawn();
    }
  }
}

/** Chooses who acts, and when: the moment as the page has it, in Shanghai. */
async function act({ role, unit, id }, moment) {
  if (found('[name=role]').value !== role) write(found('[name=role]'), role);
  await drawn();
  if (found('[name=unit]').value !== (unit ?? '')) write(found('[name=unit]'), unit ?? '');
  await drawn();
  write(found('[name=person]'), id);
  write(found('[name=moment]'), moment);
  await drawn();
}

const head = new Set(['id', 'petition', 'incident', 'type', 'at', 'by']);
const payloadOf = (event) => Object.fromEntries(Object.entries(event).filter(([key]) => !head.has(key)));

/** What the page says of the last step: its number and whether it was accepted. */
function told() {
  return {
    steps: document.querySelectorAll('#log [role=option]').length,
    verdict: document.querySelector('.verdict')?.classList.contains('good') ? 'accepted' : 'refused',
    code: document.querySelector('.this-step [data-code]')?.dataset.code,
    fault: document.querySelector('.event-form [role=alert]')?.textContent,
    states: [...document.querySelectorAll('.course')].map((course) => ({
      instance: course.dataset.instance,
      isOver: course.classList.contains('done') || course.classList.contains('ended'),
    })),
  };
}

/** Sends an event through the page's own form. */
async function sendEvent(event, moment) {
  await act(event.by, moment);
  const incident = event.incident ? `[data-instance="${event.incident}"]` : '';
  await click(`[data-event="${event.type}"]${incident} .event-name`);
  return finish(event);
}

/** Opens a petition through the page's own form. */
async function openPetition(event, moment) {
  write(found('.new-case'), event.type);
  await drawn();
  write(found('[name=petitionId]'), event.petition);
  await drawn();
  await act(event.by, moment);
  return finish(event);
}

async function finish(event) {
  const form = found('.event-form');
  await fill(form, payloadOf(event));
  await click('.event-form [type=submit]');
  await drawn();
  return told();
}

/** Lets the timer send what it has to, if it has anything. */
async function sendTimer(moment) {
  write(found('[name=moment]'), moment);
  await drawn();
  const button = document.querySelector('[name=timer]');
  if (button) button.click();
  await drawn();
  return told();
}

globalThis.driver = { sendEvent, openPetition, sendTimer, told };

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Draft, Field } from '../../model/formValues.ts';
import { Button } from '../../parts/button.tsx';
import { formRefusals } from '../../state/sending.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';

type Path = readonly (string | number)[];

/** Props of every control: its field, where it stands in the payload, what stands in it, and where a change goes. */
interface ControlProps<F extends Field = Field> {
  readonly field: F;
  readonly path: Path;
  readonly draft: Draft;
  readonly onChange: (path: Path, value: Draft) => void;
}

type Of<K extends Field['widget']> = ControlProps<Field & { readonly widget: K }>;

/** The control for one field of a payload, whatever its kind. */
export function Control(props: ControlProps) {
  const { field } = props;
  switch (field.widget) {
    case 'group':
      return <Group {...(props as Of<'group'>)} />;
    case 'variants':
      return <Variants {...(props as Of<'variants'>)} />;
    case 'list':
      return <List {...(props as Of<'list'>)} />;
    case 'choices':
      return <Choices {...(props as Of<'choices'>)} />;
    case 'yesNo':
      return <YesNo {...(props as Of<'yesNo'>)} />;
    default:
      return <Single {...props} />;
  }
}

const nameOf = (path: Path) => path.join('.');

/** The message of a refusal that names this field. */
function faultOf(path: Path, field: Field): string | undefined {
  const name = nameOf(path);
  const found = formRefusals.value.find(
    (refusal) =>
      refusal.path === name ||
      refusal.field?.pointer === `/${path.join('/')}` ||
      (refusal.fact !== undefined && refusal.fact === field.name),
  );
  return found && t(found.message);
}

function Labelled({
  field,
  path,
  id,
  children,
}: {
  field: Field;
  path: Path;
  id: string;
  children: ComponentChildren;
}) {
  const fault = faultOf(path, field);
  return (
    <div class={`field ${field.widget}${fault ? ' faulty' : ''}`}>
      <label for={id}>
        {t(field.label)}
        {field.required ? (
          <span class="needed" title={t(ui.required)}>
            *
          </span>
        ) : (
          <span class="faint"> {t(ui.optional)}</span>
        )}
      </label>
      {children}
      <Help field={field} />
      {fault && (
        <span class="field-fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
}

/** How it is filled in; on pointing at it, what will be decided on it. */
function Help({ field: { help, asked } }: { field: Field }) {
  const guards = asked.map(({ label, cited }) => `${t(label)} (${t(cited)})`);
  return (
    <span class="faint hint" title={[...new Set(guards)].join('\n') || undefined}>
      {t(help)}
    </span>
  );
}

const written = (draft: Draft) =>
  Array.isArray(draft)
    ? draft.join(' ')
    : typeof draft === 'object'
      ? JSON.stringify(draft)
      : String(draft ?? '');

function Single({ field, path, draft, onChange }: ControlProps) {
  const id = useId();
  const name = nameOf(path);
  const value = written(draft);
  const set = ({ currentTarget }: { currentTarget: { value: string } }) =>
    onChange(path, currentTarget.value);
  const { suggested = [] } = field;
  const list = suggested.length > 0 ? `${id}-list` : undefined;
  const common = { id, name, value, onInput: set, 'aria-required': field.required };
  return (
    <Labelled field={field} path={path} id={id}>
      {field.widget === 'choice' ? (
        <select {...common}>
          <option value="">{t(field.required ? ui.choose : ui.notStated)}</option>
          {field.choices.map((option) => (
            <option key={option.value} value={option.value}>
              {t(option.label)}
            </option>
          ))}
        </select>
      ) : field.widget === 'longText' || field.widget === 'map' ? (
        <textarea {...common} rows={2} />
      ) : field.widget === 'number' ? (
        <input {...common} type="number" min={field.least} max={field.most} />
      ) : (
        <input {...common} type={field.widget === 'day' ? 'date' : 'text'} list={list} spellcheck={false} />
      )}
      {list && (
        <datalist id={list}>
          {suggested.map((option) => (
            <option key={option.value} value={option.value} label={t(option.label)} />
          ))}
        </datalist>
      )}
    </Labelled>
  );
}

function YesNo({ field, path, draft, onChange }: Of<'yesNo'>) {
  const id = useId();
  const name = nameOf(path);
  const fault = faultOf(path, field);
  const options = [
    { value: true, label: ui.yes },
    { value: false, label: ui.no },
  ];
  return (
    <fieldset
      class={`field flag${fault ? ' faulty' : ''}`}
      aria-describedby={fault ? `${id}-fault` : undefined}
    >
      <legend>
        {t(field.label)}
        {field.required ? <span class="needed">*</span> : <span class="faint"> {t(ui.optional)}</span>}
      </legend>
      <span class="segments">
        {options.map(({ value, label }) => (
          <label key={String(value)}>
            <input
              type="radio"
              name={`${name}-${id}`}
              data-field={name}
              value={String(value)}
              checked={draft === value}
              onChange={() => onChange(path, value)}
            />
            <span>{t(label)}</span>
          </label>
        ))}
        {!field.required && (
          <label>
            <input
              type="radio"
              name={`${name}-${id}`}
              checked={draft === undefined}
              onChange={() => onChange(path, undefined)}
            />
            <span>{t(ui.notStated)}</span>
          </label>
        )}
      </span>
      <Help field={field} />
      {fault && (
        <span class="field-fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </fieldset>
  );
}

function Choices({ field, path, draft, onChange }: Of<'choices'>) {
  const chosen = Array.isArray(draft) ? (draft as string[]) : [];
  const name = nameOf(path);
  const fault = faultOf(path, field);
  return (
    <fieldset class={`field choices${fault ? ' faulty' : ''}`}>
      <legend>
        {t(field.label)}
        {field.required && <span class="needed">*</span>}
      </legend>
      {field.choices.map(({ value, label }) => (
        <label key={value} class="check">
          <input
            type="checkbox"
            data-field={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) =>
              onChange(
                path,
                currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
              )
            }
          />
          {t(label)}
        </label>
      ))}
      <Help field={field} />
      {fault && <span class="field-fault">{fault}</span>}
    </fieldset>
  );
}

/** An object; an optional one is stated only when it is asked for. */
function Group({ field, path, draft, onChange }: Of<'group'>) {
  if (!field.required && draft === undefined)
    return (
      <div class="field">
        <Button icon="plus" name={`add:${nameOf(path)}`} onClick={() => onChange(path, {})}>
          {`${t(field.label)}: ${t(ui.addGroup)}`}
        </Button>
      </div>
    );
  return (
    <fieldset class="field nested" data-group={nameOf(path)}>
      <legend>
        {t(field.label)}
        {!field.required && (
          <Button
            icon="close"
            label={t(ui.removeOne)}
            look="quiet"
            onClick={() => onChange(path, undefined)}
          />
        )}
      </legend>
      <Parts fields={field.fields} path={path} draft={draft} onChange={onChange} />
    </fieldset>
  );
}

function Parts({
  fields,
  path,
  draft,
  onChange,
}: Omit<ControlProps, 'field'> & { fields: readonly Field[] }) {
  const values = (draft ?? {}) as Record<string, Draft>;
  return (
    <>
      {fields.map((field) => (
        <Control
          key={field.name}
          field={field}
          path={[...path, field.name]}
          draft={values[field.name]}
          onChange={onChange}
        />
      ))}
    </>
  );
}

/** One shape of several: which one is chosen first, then its own fields are asked for. */
function Variants({ field, path, draft, onChange }: Of<'variants'>) {
  const id = useId();
  const { by, variants } = field;
  const chosen = variants.find(({ value }) => value === (draft as Record<string, unknown> | undefined)?.[by]);
  return (
    <div class="variants">
      <div class="field choice">
        <label for={id}>{t(field.label) || t(ui.choose)}</label>
        <select
          id={id}
          name={nameOf([...path, by])}
          value={chosen?.value ?? ''}
          onInput={({ currentTarget }) => onChange(path, { [by]: currentTarget.value })}
        >
          <option value="">{t(ui.choose)}</option>
          {variants.map(({ value, label }) => (
            <option key={value} value={value}>
              {t(label)}
            </option>
          ))}
        </select>
      </div>
      {chosen && <Parts fields={chosen.fields} path={path} draft={draft} onChange={onChange} />}
    </div>
  );
}

function List({ field, path, draft, onChange }: Of<'list'>) {
  const items: Draft[] = Array.isArray(draft) ? draft : [];
  const { item } = field;
  return (
    <fieldset class="field nested" data-list={nameOf(path)}>
      <legend>
        {t(field.label)}
        {!field.required && <span class="faint"> {t(ui.optional)}</span>}
      </legend>
      {items.map((one, at) => (
        <div class="list-item" key={at}>
          <Control
            field={{ ...item, label: field.label }}
            path={[...path, at]}
            draft={one}
            onChange={onChange}
          />
          <Button
            icon="close"
            label={t(ui.removeOne)}
            look="quiet"
            onClick={() =>
              onChange(
                path,
                items.filter((_, other) => other !== at),
              )
            }
          />
        </div>
      ))}
      <Button icon="plus" name={`add:${nameOf(path)}`} onClick={() => onChange(path, [...items, {}])}>
        {t(ui.addOne)}
      </Button>
    </fieldset>
  );
}

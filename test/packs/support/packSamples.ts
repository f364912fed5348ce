import type { Policy } from '../../../src/index.ts';
import { samplesOf } from '../../machines/samples/all.ts';
import type { Samples } from '../../support/walk.ts';
import { backFrom, inWordsOf } from './inWordsOf.ts';
import { classIn, isOfTheTable, ofTheTable } from './ofTheTable.ts';

type Input = {
  readonly matter?: {
    readonly class?: string;
    readonly classification?: string;
    readonly complainedOf?: { readonly units: readonly string[] };
    readonly interested?: readonly string[];
  };
};

/** The same beside it with the matter of every class of the body, where it has classes of its own. */
function inEachClass(policy: Policy, id: string, inputs: readonly object[]): readonly object[] {
  if (id !== 'classApproval' && id !== 'handling') return inputs;
  const rows = policy.approval?.classes ?? [];
  const kept = inputs.map((input) => {
    const { matter } = input as Input;
    const own = matter && classIn(policy, matter);
    const { class: _, ...without } = matter ?? {};
    return matter
      ? { ...input, matter: { ...without, ...(own === undefined ? {} : { class: own }) } }
      : input;
  });
  const [first] = kept as Input[];
  const added = rows.map(({ id: row, weight }) => ({
    ...first,
    matter: { ...first?.matter, class: row, classification: weight },
  }));
  return [...kept, ...added];
}

const asWritten = Symbol('as written');

interface Written {
  readonly seriousDisorder?: boolean;
  readonly by?: { readonly role?: string; readonly unit?: string };
  readonly type?: string;
  readonly days?: number;
}

/** Who does it in a body without a service detachment: its group is the chief officer’s, all else whoever keeps the register does. */
const insteadOfDetachment = (event: Written): Written =>
  event.type === 'disorder.formGroup' || event.type === 'disorder.groupArrived'
    ? { ...event, by: { ...event.by, role: 'chiefOfficer', unit: 'command' } }
    : {
        ...event,
        by: { ...event.by, role: 'supervisionOffice', unit: 'supervision-office' },
        // Of danger anybody at the premises tells; of serious disorder this office does.
        ...(event.type === 'disorder.informPublicSecurity' ? { seriousDisorder: false } : {}),
      };

/** A sample as it is sent in this body: by whoever does it there, and also with as many days as it may give. */
function sentIn(policy: Policy, written: Written): readonly Written[] {
  const isCast = policy.units.some(({ roles }) => roles.includes('serviceDetachment'));
  const event = written.by?.role === 'serviceDetachment' && !isCast ? insteadOfDetachment(written) : written;
  const { days } = event;
  const most = policy.extension.most?.n;
  return days !== undefined && most !== undefined && most < days
    ? [event, { ...event, days: most }]
    : [event];
}

/** Each event as the body says it, with who acted in it as it was written. */
const saidBy = (policy: Policy, says: <T>(said: T) => T, events: readonly object[]): object[] =>
  events.flatMap((event) =>
    sentIn(policy, event).map((sent) => ({ ...says(sent), [asWritten]: (event as Written).by })),
  );

/** Contexts in the samples’ words, each once. */
function contextsIn(back: <T>(said: T) => T): <T extends object>(context: T) => T {
  const known = new WeakMap<object, object>();
  return <T extends object>(context: T): T => {
    const said = known.get(context) ?? back(context);
    known.set(context, said);
    return said as T;
  };
}

/** The same of a matter that complains of no unit. */
const ofNoUnit = <T extends object>(holder: T): T => {
  const matter = 'matter' in holder ? (holder.matter as object) : holder;
  if (!('complainedOf' in matter)) return holder;
  const without = { ...matter, complainedOf: { ...(matter.complainedOf as object), units: [] } };
  return 'matter' in holder ? { ...holder, matter: without } : (without as T);
};

/** Lifecycles in which a matter goes to another unit than the one that has it. */
const toAnother = ['generalApproval', 'complexApproval', 'classApproval', 'assistance'];

/** Where the only other unit is the one complained of, the same is also said of nobody. */
function alsoOfNoUnit(policy: Policy, id: string, held: readonly object[]): readonly object[] {
  const units = policy.units.filter(({ roles }) => roles.includes('responsibleUnit'));
  return units.length > 2 || !toAnother.includes(id) ? held : [...held, ...held.map(ofNoUnit)];
}

/** Units that a sample’s matter can have, and to which it goes from there. */
const handled = ['dept-legal', 'dept-supervision', 'brigade-1', 'brigade-2', 'brigade-3'] as const;
const leads = ['dept-logistics', 'dept-personnel'];

/** Starts of a handling by the unit that has the matter: a walk for each, so that what only one of them does no other does as well. */
function byUnit(policy: Policy, samples: Samples): readonly Samples[] {
  const says = inWordsOf(policy);
  const unitOf = (input: object) => (input as { matter?: { unit?: string } }).matter?.unit;
  return handled.map((unit) => {
    const inputs = (samples.inputs ?? [])
      .filter((input) => unitOf(input) === unit)
      // The unit that has a matter, or comes to lead it, is not the one complained of, though one stands for both in this body.
      .map((input) => {
        const { complainedOf, interested } = says(input as Input).matter ?? {};
        const leading = interested?.includes('changer-1') === false ? says(leads) : says([unit]);
        return leading.some((one) => complainedOf?.units.includes(one)) ? ofNoUnit(input) : input;
      });
    const events = samples.events.filter((event) => {
      const of = (event as Written).by?.unit ?? '';
      if (of === unit || !/^(dept|brigade)-/.test(of)) return true;
      return leads.includes(of) && says(of) !== says(unit);
    });
    return { ...samples, inputs, events };
  });
}

/** The samples of a lifecycle as a pack’s body would say them; of a handling, for each unit that has the matter. */
export function packSamples(policy: Policy, id: string): readonly Samples[] {
  const samples = samplesOf[id];
  if (!samples) throw new RangeError(`no samples for ${id}`);
  if (id !== 'handling') return [saidIn(policy, id, samples)];
  return byUnit(policy, samples).map((some, at) => saidIn(policy, id, some, at === 0));
}

function saidIn(policy: Policy, id: string, samples: Samples, eachClass = true): Samples {
  const says = inWordsOf(policy);
  const back = contextsIn(backFrom(policy));
  const { inputs, openers, events, matter, matters, inTurn } = samples;
  const [unit, other] = says(['dept-legal', 'brigade-1'] as const);
  const own = ofTheTable(policy, id, [unit, other]);
  const others = own.length === 0 ? events : events.filter((event) => !isOfTheTable(event));
  const known = matters ?? (matter ? [matter] : undefined);
  return {
    ...samples,
    ...(inputs
      ? { inputs: inEachClass(policy, eachClass ? id : '', alsoOfNoUnit(policy, id, says(inputs))) }
      : {}),
    ...(openers ? { openers: saidBy(policy, says, openers) } : {}),
    ...(matter ? { matter: says(matter) } : {}),
    ...(known ? { matters: alsoOfNoUnit(policy, id, says(known)) } : {}),
    events: [...saidBy(policy, says, others), ...own],
    says,
    ...(inTurn
      ? {
          inTurn: (event: { readonly [asWritten]?: object }, at) =>
            inTurn(event[asWritten] ? { ...event, by: event[asWritten] } : event, {
              ...at,
              context: back(at.context),
            }),
        }
      : {}),
  };
}

import { isOwn, unitOf } from '../../policy/schema.ts';
import type { Organ } from '../given.ts';
import { detailOf, type Found, isLack, type Source } from './field.ts';

/** The organ that the effect names to the petitioner or is sent to: where to go, or who has it now. */
export const organNamed = ({ effect }: Source): string | undefined =>
  detailOf(effect, 'organ') ??
  detailOf(effect, 'competent') ??
  (effect.type === 'inform' ? effect.organ.unit : undefined);

/** The name of a unit or organ: a unit of the body by the policy's label, an outside organ by its full name, which the host gives. */
export function organName(source: Source, id: string | undefined): Found {
  if (id === undefined) return undefined;
  const told = source.given.organs?.[id]?.name;
  if (told !== undefined) return told;
  const unit = unitOf(source.policy, id);
  return unit && isOwn(unit) ? unit.label.zh : { lacks: `organs[${JSON.stringify(id)}].name` };
}

/** Name and address of an organ, as far as a petitioner needs them; or what is missing of it at this place. */
export function whereItIs(organ: Organ | undefined, place: string): Found {
  if (organ === undefined) return { lacks: `${place}.name` };
  if (organ.address === undefined) return { lacks: `${place}.address` };
  return [
    `地址：${organ.address}`,
    ...(organ.postcode === undefined ? [] : [`邮编：${organ.postcode}`]),
    ...(organ.telephone === undefined ? [] : [`电话：${organ.telephone}`]),
  ].join('　');
}

/** Where an organ of the decision is. */
export function organWhere(source: Source, id: string | undefined): Found {
  if (id === undefined) return undefined;
  const name = organName(source, id);
  return isLack(name) ? name : whereItIs(source.given.organs?.[id], `organs[${JSON.stringify(id)}]`);
}

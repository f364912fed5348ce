import * as kit from '../../../src/hosts/testing/letters.ts';

/** Events of small matters, and those who send them, under the policy of the fire-and-rescue bureau: those of the kit, on days of their own. */
type Fields = Readonly<Record<string, unknown>>;

export const { officer } = kit;

/** A letter that opens a petition on 2 March 2026. */
export const letter = (petition: string, more: Fields = {}) =>
  kit.letter(petition, { id: `open-${petition}`, ...more });

/** The commission finds itself competent, on the day after. */
export const assessment = (petition: string, more: Fields = {}) =>
  kit.assessment(petition, { at: '2026-03-03T10:00:00+08:00', ...more });

/** The supervision office registers it, on the day after that. */
export const registration = (petition: string, more: Fields = {}) =>
  kit.registration(petition, { at: '2026-03-04T10:00:00+08:00', ...more });

import { type FormIn, formOf } from '../../forms/formOf.ts';
import type { Policy } from '../../policy/schema.ts';
import { type Language, text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { formPage } from '../render/formPage.ts';
import type { Show } from '../show.ts';

/** The form of an event under the newest of the policies. Throws a {@link CliError} for an event that has none. */
export async function showForm(
  event: string,
  policies: readonly Policy[],
  show: Show,
  language: Language,
): Promise<void> {
  const form = formAsked(event, policies.at(-1) as Policy, language);
  await show(form, (lang) => formPage(form, lang));
}

function formAsked(event: string, policy: Policy, language: Language): FormIn {
  try {
    return formOf(event, { policy, language });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CliError([text(`没有“${event}”的表单`, `there is no form of ${event}`)]);
  }
}

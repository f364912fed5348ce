import { fieldsIn, type PaperTemplate, type TemplateCondition } from './template.ts';

/** A name of a field that a template has, with its place. */
export interface Named {
  readonly name: string;
  readonly place: string;
  /** Whether its words are printed, or only looked at. */
  readonly printed: boolean;
}

const inText = (text: string | undefined, place: string): Named[] =>
  text === undefined ? [] : fieldsIn(text).map((name) => ({ name, place, printed: true }));
const inCondition = (when: TemplateCondition | undefined, place: string): Named[] =>
  when === undefined ? [] : [{ name: when.field, place: `${place}.when`, printed: false }];

/** Every field that a template names, in its order. */
export function namedIn(template: PaperTemplate): readonly Named[] {
  return [
    ...inText(template.to, 'to'),
    ...template.blocks.flatMap((block, at) => {
      const place = `blocks[${at}]`;
      const list = 'list' in block ? block.list : undefined;
      const form = 'form' in block ? block.form : undefined;
      return [
        ...('when' in block ? inCondition(block.when, place) : []),
        ...inText('text' in block ? block.text : undefined, place),
        ...(list === undefined ? [] : [{ name: list, place, printed: true }]),
        ...(form?.rows ?? []).flatMap(({ cells, when }, row) => [
          ...inCondition(when, `${place}.form.rows[${row}]`),
          ...cells.flatMap((cell, column) => {
            const at = `${place}.form.rows[${row}].cells[${column}]`;
            return [
              ...('when' in cell ? inCondition(cell.when, at) : []),
              ...inText('text' in cell ? cell.text : 'hand' in cell ? cell.known : undefined, at),
            ];
          }),
        ]),
      ];
    }),
  ];
}

/** Every text of a template that is printed as it stands, with its place. */
export function textsIn(
  template: PaperTemplate,
): readonly { readonly text: string; readonly place: string }[] {
  return [
    { text: template.title, place: 'title' },
    ...template.blocks.flatMap((block, at) => {
      const text = 'text' in block ? block.text : 'heading' in block ? block.heading : '';
      const rows = 'form' in block ? block.form.rows : [];
      const cells = rows.flatMap(({ cells }) =>
        cells.map((cell) => ('text' in cell ? cell.text : 'label' in cell ? cell.label : '')),
      );
      return [text, ...cells].map((one) => ({ text: one, place: `blocks[${at}]` }));
    }),
  ];
}

import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Paper, PaperBlock } from '../model/paper.ts';
import { sameBytes } from '../sameBytes.ts';
import type { Faces } from './faces.ts';
import { formIn } from './form.ts';
import { footOfLetter, headOf } from './head.ts';
import { mm, page, sizes } from './measures.ts';
import { atMargin, centred, type Setter, setterIn } from './setting.ts';
import { signatureOf } from './signature.ts';

/** A page number between two dashes, at the outer side, one character in. */
function pageNumber({ song }: Faces, side: 'left' | 'right'): Footer {
  const font = { ascii: song, hAnsi: song, cs: song, eastAsia: song };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: 280 },
        spacing: { line: 280, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: sizes.four, font })],
      }),
    ],
  });
}

function blockIn(set: Setter, block: PaperBlock, isLast: boolean): readonly FileChild[] {
  // What is last stays with the signature: a date alone on a page is no paper.
  const keep = isLast ? { keepNext: true } : {};
  if (block.kind === 'heading') return [set(block.text, { face: 'heading', keepNext: true })];
  if (block.kind === 'form') return [formIn(set, block), set('', { ...atMargin, pitch: 20, ...keep })];
  return [set(block.text, { ...keep, ...(block.flush && { alignment: AlignmentType.LEFT }) })];
}

/** The body of a paper, head to signature. */
function childrenOf(set: Setter, paper: Paper): readonly FileChild[] {
  const { title, number, head, to, blocks } = paper;
  const isForm = blocks.some(({ kind }) => kind === 'form');
  return [
    ...headOf(set, paper),
    set(title, { ...centred, face: 'title', size: 'two', pitch: 680, keepNext: true }),
    ...(number !== undefined && head === 'none'
      ? [set(number, isForm ? { ...atMargin, size: 'smallFour', pitch: 480 } : centred)]
      : []),
    ...(isForm ? [] : [set('', atMargin)]),
    ...(to === undefined ? [] : [set(`${to}：`, atMargin)]),
    ...blocks.flatMap((block, at) => blockIn(set, block, at === blocks.length - 1)),
    ...signatureOf(set, paper),
  ];
}

/** A paper on pages of its own. */
function sectionOf(paper: Paper, set: Setter, faces: Faces): ISectionOptions {
  const isLetter = paper.head === 'letter';
  return {
    properties: {
      titlePage: isLetter,
      page: {
        size: { width: page.width, height: page.height },
        margin: {
          ...page.margin,
          ...(isLetter && { top: mm(30) }),
          header: mm(15),
          footer: mm(isLetter ? 20 : 25),
        },
        pageNumbers: { start: 1 },
      },
    },
    footers: {
      default: pageNumber(faces, 'right'),
      even: pageNumber(faces, 'left'),
      // The first page of a letter has its line there, and no number.
      ...(isLetter && { first: new Footer({ children: [footOfLetter(set)] }) }),
    },
    children: childrenOf(set, paper),
  };
}

/** The file of papers, each on pages of its own. */
export async function fileOf(papers: readonly [Paper, ...Paper[]], faces: Faces): Promise<Uint8Array> {
  const [first] = papers;
  const { latin } = faces;
  const document = new Document({
    title: first.title,
    creator: first.signature.organ,
    lastModifiedBy: first.signature.organ,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            size: sizes.three,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
            font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: faces.body },
          },
        },
      },
    },
    sections: papers.map((paper) => sectionOf(paper, setterIn(faces), faces)),
  });
  return sameBytes(new Uint8Array(await Packer.toArrayBuffer(document)), first.day);
}

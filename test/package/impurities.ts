import ts from 'typescript';

/** A place in a source where the core would depend on something else than its arguments. */
export interface Impurity {
  /** Counted from 1. */
  line: number;
  /** The offending code, as short as it can be said. */
  what: string;
}

const forbiddenGlobals = new Set([
  'console',
  'performance',
  'process',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

const forbiddenMembers = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues']);

/** The functions of date-fns that compare with the clock of the host. */
const readsTheClock =
  /^(?:isPast|isFuture|isToday|isTomorrow|isYesterday|isThis\w+|(?:start|end)Of(?:Today|Tomorrow|Yesterday)|formatDistanceToNow(?:Strict)?|constructNow)$/;

/** The identifiers that only name a member, a property or a type, and so read no global of that name. */
function isOnlyAName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) &&
      parent.name === node &&
      parent.expression.getText() !== 'globalThis') ||
    ts.isTypeNode(parent) ||
    ((ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isBindingElement(parent) ||
      ts.isEnumMember(parent)) &&
      (parent.name === node || ('propertyName' in parent && parent.propertyName === node)))
  );
}

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && forbiddenGlobals.has(node.text) && !isOnlyAName(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) && forbiddenMembers.has(node.getText())) return node.getText();
  if (ts.isNewExpression(node) && node.expression.getText().endsWith('Date') && !node.arguments?.length) {
    return `new ${node.expression.getText()}()`;
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isStringLiteral(node) && node.text.startsWith('node:')) return node.text;
  if (ts.isImportSpecifier(node) && readsTheClock.test((node.propertyName ?? node.name).text)) {
    return (node.propertyName ?? node.name).text;
  }
  return undefined;
}

/**
 * Lists the places where a source reads a clock, chance, the environment or a Node built-in, waits, or
 * prints. What stands in comments and in text counts for nothing.
 */
export function impurities(source: string): Impurity[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true);
  const found: Impurity[] = [];
  const visit = (node: ts.Node): void => {
    const what = impurityOf(node);
    if (what !== undefined) {
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, what });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

// What the checks need of the syntax of a TypeScript file: names in comments and in strings are not code.
import ts from 'typescript';

import type { File } from './tree.ts';

/** One module that a file imports: by `import`, `export … from` or `import()`. */
export type Import = {
  readonly from: string;
  readonly line: number;
  /** Whether only types come, and so nothing at run time. */ readonly types: boolean;
};

/** Every module a file imports; an `import()` whose address is computed counts as `(computed)`. */
export function importsOf(file: File): readonly Import[] {
  const found: Import[] = [];
  walk(file, (node, line) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      if (ts.isStringLiteral(node.moduleSpecifier))
        found.push({ from: node.moduleSpecifier.text, line, types: isTypesOnly(node) });
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      found.push({ from: node.argument.literal.text, line, types: true });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [address] = node.arguments;
      found.push({
        from: address !== undefined && ts.isStringLiteral(address) ? address.text : '(computed)',
        line,
        types: false,
      });
    }
  });
  return found;
}

function isTypesOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  const { namedBindings } = clause;
  const named =
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((one) => one.isTypeOnly);
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (clause.name === undefined && named);
}

/** Calls a function for every node of a file with the line it begins on. */
export function walk(file: File, visit: (node: ts.Node, line: number) => void): void {
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, kind);
  const go = (node: ts.Node): void => {
    visit(node, source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
    ts.forEachChild(node, go);
  };
  go(source);
}

/** Every type a file exports, by its own name: interfaces, type aliases and classes, with its docstring if it has one. */
export function exportedTypes(
  file: File,
): readonly { readonly name: string; readonly line: number; readonly doc: string | undefined }[] {
  const found: { name: string; line: number; doc: string | undefined }[] = [];
  const docs = new Map<string, string>();
  walk(file, (node, line) => {
    if (ts.isVariableStatement(node)) {
      for (const { name } of node.declarationList.declarations) {
        const doc = docOf(node);
        if (ts.isIdentifier(name) && doc !== undefined) docs.set(name.text, doc);
      }
    }
    if (
      !(ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node)) ||
      node.name === undefined
    )
      return;
    if (!(ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return;
    found.push({ name: node.name.text, line, doc: docOf(node) });
  });
  // A value and its type share a name, and then the docstring stands once.
  return found.map((one) => ({ ...one, doc: one.doc ?? docs.get(one.name) }));
}

function docOf(node: ts.Node): string | undefined {
  const doc = ts.getJSDocCommentsAndTags(node).find((one) => ts.isJSDoc(one));
  return doc === undefined ? undefined : ts.getTextOfJSDocComment(doc.comment);
}

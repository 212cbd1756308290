/** The sources of the servers with their own names bound and nothing else loaded: enough to follow a sentence home. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');
const folders = ['subgraphs', 'gateway/src', 'web/server'];
/** What says nothing to people who use the page: suites, and what is said to who starts a service. */
const isLeftOut = (file: string) =>
  /\.(test|contract|generated)\.ts$|\/(environment|lifecycle|main|store-access)\.ts$|\/(fixtures|testkit|test|demo|scripts|embedding)\//.test(
    file,
  );

const ownPackage = /^@ensure-study\/(contracts|kit|stores)\/(.+)$/;

function resolveOwn(name: string, from: string): string | undefined {
  const shared = ownPackage.exec(name);
  if (shared) return path.join(root, 'subgraphs/shared', shared[1] ?? '', `${shared[2]}.ts`);
  return name.startsWith('.') ? path.resolve(path.dirname(from), name) : undefined;
}

export type Call = ts.CallExpression | ts.NewExpression;

export interface ServerProgram {
  checker: ts.TypeChecker;
  /** Every node of every source, once. */
  walk(visit: (node: ts.Node) => void): void;
  /** Where a name was made, through imports. */
  declarationOf(name: ts.Node): ts.Declaration | undefined;
  /** The function that is called, where it is one of ours. */
  functionOf(callee: ts.Expression): ts.FunctionLikeDeclaration | undefined;
  callsOf(made: ts.Node): readonly Call[];
  /** What members of this name are set to in a file. */
  membersOf(file: ts.SourceFile, name: string): readonly ts.Expression[];
  placeOf(node: ts.Node): string;
}

const options: ts.CompilerOptions = {
  noLib: true,
  noResolve: true,
  types: [],
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
};

function createProgram(): ts.Program {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = listed
    .split('\n')
    .filter((file) => file.endsWith('.ts') && !isLeftOut(file))
    .map((file) => path.join(root, file))
    .filter((file) => existsSync(file));
  const known = new Set(files);
  const host = ts.createCompilerHost(options, true);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const file = resolveOwn(text, from);
      return {
        resolvedModule:
          file && known.has(file) ? { resolvedFileName: file, extension: ts.Extension.Ts } : undefined,
      };
    });
  return ts.createProgram(files, options, host);
}

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isArrowFunction(node) ||
  ts.isFunctionExpression(node);

export function openServerProgram(): ServerProgram {
  const program = createProgram();
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles();
  const walk = (visit: (node: ts.Node) => void) => {
    const step = (node: ts.Node): void => {
      visit(node);
      ts.forEachChild(node, step);
    };
    files.forEach(step);
  };
  const declarationOf = (name: ts.Node) => {
    const symbol =
      ts.isShorthandPropertyAssignment(name.parent) && name.parent.name === name
        ? checker.getShorthandAssignmentValueSymbol(name.parent)
        : checker.getSymbolAtLocation(name);
    const own = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return own?.declarations?.[0];
  };
  const functionOf = (callee: ts.Expression) => {
    const made = declarationOf(ts.isPropertyAccessExpression(callee) ? callee.name : callee);
    if (!made || isFunction(made)) return made;
    const value =
      ts.isVariableDeclaration(made) || ts.isPropertyAssignment(made) ? made.initializer : undefined;
    return value && isFunction(value) ? value : undefined;
  };
  const calls = new Map<ts.Node, Call[]>();
  const members = new Map<string, ts.Expression[]>();
  const note = <K, V>(map: Map<K, V[]>, key: K, value: V) => map.set(key, [...(map.get(key) ?? []), value]);
  walk((node) => {
    if (ts.isCallExpression(node)) {
      const made = functionOf(node.expression);
      if (made) note(calls, made, node);
    }
    if (ts.isPropertyAssignment(node))
      note(members, `${node.getSourceFile().fileName} ${node.name.getText()}`, node.initializer);
  });
  return {
    checker,
    walk,
    declarationOf,
    functionOf,
    callsOf: (made) => calls.get(made) ?? [],
    membersOf: (file, name) => members.get(`${file.fileName} ${name}`) ?? [],
    placeOf: (node) => {
      const file = node.getSourceFile();
      return `${path.relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    },
  };
}

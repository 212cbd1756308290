/** Follows an expression of a server back to the words that it can be. */
import ts from 'typescript';
import type { ServerProgram } from './server-program.ts';

/** A place that is filled while the server runs. */
export interface Hole {
  hole: string;
  isNumber: boolean;
}
/** Words and, between them, holes. */
export type Saying = ReadonlyArray<string | Hole>;

export interface Followed {
  sayings: Saying[];
  /** Expressions whose words are nowhere in the sources. */
  lost: ts.Node[];
}

/** Members of objects that hold a sentence; who reads one hands on what was collected where the object was made. */
export const sentenceMembers: ReadonlySet<string> = new Set(['message', 'problem', 'refusal', 'reason']);

const nothing: Followed = { sayings: [], lost: [] };
const lose = (node: ts.Node): Followed => ({ sayings: [], lost: [node] });
const union = (all: readonly Followed[]): Followed => ({
  sayings: all.flatMap(({ sayings }) => sayings),
  lost: all.flatMap(({ lost }) => lost),
});

type Wrapper =
  | ts.ParenthesizedExpression
  | ts.AsExpression
  | ts.SatisfiesExpression
  | ts.NonNullExpression
  | ts.AwaitExpression;
const isWrapper = (node: ts.Node): node is Wrapper =>
  ts.isParenthesizedExpression(node) ||
  ts.isAsExpression(node) ||
  ts.isSatisfiesExpression(node) ||
  ts.isNonNullExpression(node) ||
  ts.isAwaitExpression(node);

export class WordFollower {
  readonly #program: ServerProgram;
  readonly #open = new Set<ts.Node>();
  /** What `issue.message` of zod can be, by file. */
  readonly #complaints: (node: ts.Expression) => Followed | undefined;

  constructor(program: ServerProgram, complaints: (node: ts.Expression) => Followed | undefined) {
    this.#program = program;
    this.#complaints = complaints;
  }

  followAll(nodes: readonly ts.Expression[]): Followed {
    return union(nodes.map((node) => this.follow(node)));
  }

  follow(node: ts.Expression): Followed {
    // Functions that call each other, or a default that is the parameter itself.
    if (this.#open.has(node)) return nothing;
    this.#open.add(node);
    try {
      return this.#complaints(node) ?? this.#follow(node);
    } finally {
      this.#open.delete(node);
    }
  }

  #follow(node: ts.Expression): Followed {
    if (ts.isStringLiteralLike(node)) return { sayings: [[node.text]], lost: [] };
    if (ts.isNumericLiteral(node)) return { sayings: [[{ hole: node.text, isNumber: true }]], lost: [] };
    if (ts.isTemplateExpression(node)) return this.#followTemplate(node);
    if (isWrapper(node)) return this.follow(node.expression);
    if (ts.isConditionalExpression(node))
      return union([this.follow(node.whenTrue), this.follow(node.whenFalse)]);
    if (ts.isBinaryExpression(node)) return this.#followBinary(node);
    if (ts.isIdentifier(node)) return node.text === 'undefined' ? nothing : this.#followName(node);
    if (node.kind === ts.SyntaxKind.NullKeyword || node.kind === ts.SyntaxKind.FalseKeyword) return nothing;
    if (ts.isCallExpression(node)) return this.#followCall(node);
    if (ts.isPropertyAccessExpression(node)) return this.#followMember(node.expression, node.name.text, node);
    if (ts.isElementAccessExpression(node)) return this.#followMember(node.expression, undefined, node);
    return lose(node);
  }

  #followTemplate(node: ts.TemplateExpression): Followed {
    let sayings: Saying[] = [[node.head.text]];
    for (const { expression, literal } of node.templateSpans) {
      const filling = this.#fill(expression);
      sayings = sayings.flatMap((saying) => filling.map((words) => [...saying, ...words, literal.text]));
    }
    return { sayings, lost: [] };
  }

  #fill(expression: ts.Expression): Saying[] {
    const { sayings, lost } = this.#sentenceIn(expression) ?? this.follow(expression);
    const type = this.#program.checker.getTypeAtLocation(expression);
    const isNumber = (type.flags & ts.TypeFlags.NumberLike) !== 0;
    return lost.length > 0 || sayings.length === 0 ? [[{ hole: expression.getText(), isNumber }]] : sayings;
  }

  /** A sentence within a sentence is one of those that the file makes. */
  #sentenceIn(expression: ts.Expression): Followed | undefined {
    const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
    if (!ts.isIdentifier(name) || !sentenceMembers.has(name.text)) return undefined;
    const values = this.#program.membersOf(expression.getSourceFile(), name.text);
    return values.length > 0 ? this.followAll(values) : undefined;
  }

  #followBinary({ left, right, operatorToken: { kind } }: ts.BinaryExpression): Followed {
    if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken)
      return union([this.follow(left), this.follow(right)]);
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return this.follow(right);
    return lose(left.parent);
  }

  #followName(node: ts.Identifier): Followed {
    const declaration = this.#program.declarationOf(node);
    if (!declaration) return lose(node);
    // What a port is handed was made by somebody who says it elsewhere.
    if (ts.isParameter(declaration) && sentenceMembers.has(node.text) && this.#isPort(declaration))
      return nothing;
    if (ts.isVariableDeclaration(declaration) && declaration.initializer)
      return this.follow(declaration.initializer);
    if (ts.isParameter(declaration) && ts.isIdentifier(declaration.name))
      return this.#followParameter(declaration, node, (argument) => this.follow(argument));
    if (ts.isBindingElement(declaration)) return this.#followBinding(declaration, node);
    return lose(node);
  }

  #isPort({ parent }: ts.ParameterDeclaration) {
    return this.#program.callsOf(parent).length === 0;
  }

  /** What every caller hands in. */
  #followParameter(
    parameter: ts.ParameterDeclaration,
    node: ts.Expression,
    follow: (argument: ts.Expression) => Followed,
  ): Followed {
    const place = parameter.parent.parameters.indexOf(parameter);
    const calls = this.#program.callsOf(parameter.parent);
    if (calls.length === 0) return lose(node);
    const given = calls.map((call) => {
      const argument = call.arguments?.[place];
      return argument ? follow(argument) : nothing;
    });
    return union([...given, parameter.initializer ? this.follow(parameter.initializer) : nothing]);
  }

  /** `{ message }` of a parameter, a loop or a variable. */
  #followBinding(element: ts.BindingElement, node: ts.Identifier): Followed {
    const key = (element.propertyName ?? element.name).getText();
    const owner = element.parent.parent;
    if (!ts.isObjectBindingPattern(element.parent)) return lose(node);
    if (sentenceMembers.has(key) && (!ts.isParameter(owner) || this.#isPort(owner))) return nothing;
    if (ts.isParameter(owner))
      return this.#followParameter(owner, node, (argument) => this.#followMember(argument, key, argument));
    return lose(node);
  }

  #followCall(node: ts.CallExpression): Followed {
    const made = this.#program.functionOf(node.expression);
    return made?.body ? this.followAll(returnsOf(made)) : lose(node);
  }

  #followMember(owner: ts.Expression, key: string | undefined, node: ts.Expression): Followed {
    const table = this.#tableOf(owner);
    const values = table
      ? valuesOf(table, key)
      : key === undefined
        ? []
        : this.#program.membersOf(node.getSourceFile(), key);
    if (values.length > 0 && (table || !sentenceMembers.has(key ?? ''))) return this.followAll(values);
    return key !== undefined && sentenceMembers.has(key) ? nothing : lose(node);
  }

  #tableOf(node: ts.Expression): ts.ObjectLiteralExpression | ts.ArrayLiteralExpression | undefined {
    if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) return node;
    if (isWrapper(node)) return this.#tableOf(node.expression);
    if (!ts.isIdentifier(node)) return undefined;
    const declaration = this.#program.declarationOf(node);
    return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer
      ? this.#tableOf(declaration.initializer)
      : undefined;
  }
}

function valuesOf(
  table: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression,
  key: string | undefined,
): readonly ts.Expression[] {
  if (ts.isArrayLiteralExpression(table)) return table.elements;
  return table.properties.flatMap((property) => {
    if (key !== undefined && property.name?.getText() !== key) return [];
    if (ts.isPropertyAssignment(property)) return [property.initializer];
    return ts.isShorthandPropertyAssignment(property) ? [property.name] : [];
  });
}

/** What a function answers, those within it left out. */
function returnsOf({ body }: ts.FunctionLikeDeclaration): readonly ts.Expression[] {
  if (!body) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    else ts.forEachChild(node, walk);
  };
  ts.forEachChild(body, walk);
  return found;
}

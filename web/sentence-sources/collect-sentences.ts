/** Every sentence that the servers can say to people, collected from their sources. */
import ts from 'typescript';
import { sentenceMembers, WordFollower, type Followed, type Saying } from './follow-words.ts';
import { openServerProgram, type Call, type ServerProgram } from './server-program.ts';

export interface Sentence {
  saying: Saying;
  /** File and line of who says it. */
  place: string;
}

/** Where a sentence for people is handed over: the name of what is called, and the place of the argument. */
const saidBy: Readonly<Record<string, number>> = {
  invalidInput: 1,
  invalidCredentials: 0,
  notAllowed: 0,
  rateLimited: 0,
  conflict: 0,
  badInput: 0,
  gatewayError: 1,
  UnreadableDocument: 0,
};

/** Codes for which the page has words of its own (web/src/api/errors.ts). */
const wordedByPage = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'STORE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
]);

/** Members of these names that are columns, schemas, resolvers or objects, or tell of a bug that stays in the log. */
const isNoSentence = (node: ts.Node) =>
  ts.isArrowFunction(node) ||
  ts.isObjectLiteralExpression(node) ||
  /^(?:z|text|error|String)\b/.test(node.getText());

/** The checks of zod, which take what to say as their last argument. */
const checks = new Set(['min', 'max', 'gt', 'lt', 'regex', 'refine', 'custom', 'int', 'number', 'length']);

/** What zod is told to say, by file. */
function findComplaints(program: ServerProgram): ts.Expression[] {
  const found: ts.Expression[] = [];
  program.walk((node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const check = node.expression.name.text;
    const last = node.arguments.at(-1);
    if (!last || !(checks.has(check) || check === 'addIssue')) return;
    if (ts.isStringLiteralLike(last) || ts.isTemplateExpression(last)) found.push(last);
    if (!ts.isObjectLiteralExpression(last)) return;
    for (const property of last.properties)
      if (ts.isPropertyAssignment(property) && /^(?:message|error)$/.test(property.name.getText()))
        found.push(property.initializer);
  });
  return found;
}

/** A complaint is read where the schema is parsed: `parse-input.ts` parses those of all features of its service. */
function complaintsAt(node: ts.Node, complaints: readonly ts.Expression[]): readonly ts.Expression[] {
  const { fileName } = node.getSourceFile();
  const shared = /^(.*)graphql\/parse-input\.ts$/.exec(fileName)?.[1];
  return complaints.filter((complaint) => {
    const from = complaint.getSourceFile().fileName;
    return shared === undefined ? from === fileName : from.startsWith(shared);
  });
}

function wordsOf(call: Call): ts.Expression | undefined {
  const { expression: callee, arguments: given = [] } = call;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  if (name === 'PublicError') {
    const [code, words] = given;
    return code && ts.isStringLiteral(code) && !wordedByPage.has(code.text) ? words : undefined;
  }
  const place = saidBy[name];
  return place === undefined ? undefined : given[place];
}

/** Within `badInput` and the like a sentence is a parameter: it is said where they are called. */
function isHandedOn(words: ts.Expression, program: ServerProgram): boolean {
  const made = ts.isIdentifier(words) ? program.declarationOf(words) : undefined;
  if (!made || !ts.isParameter(made)) return false;
  const { parent: holder } = made.parent;
  return ts.isVariableDeclaration(holder) && saidBy[holder.name.getText()] !== undefined;
}

/** A code or the name of a type is no sentence. */
const isSentence = (saying: Saying) =>
  saying.some((part) => typeof part === 'string' && part.trim().includes(' '));

export function collectSentences(): { sentences: Sentence[]; lost: string[] } {
  const program = openServerProgram();
  const complaints = findComplaints(program);
  const follower: WordFollower = new WordFollower(program, (node): Followed | undefined =>
    node.getText() === 'issue?.message' ? follower.followAll(complaintsAt(node, complaints)) : undefined,
  );
  const sentences: Sentence[] = [];
  const lost: string[] = [];
  const say = (words: ts.Expression) => {
    if (isHandedOn(words, program) || complaints.includes(words)) return;
    const followed = follower.follow(words);
    const place = program.placeOf(words);
    sentences.push(...followed.sayings.filter(isSentence).map((saying) => ({ saying, place })));
    const unknown = followed.lost.filter((node) => !isNoSentence(node));
    lost.push(...unknown.map((node) => `${place}: ${node.getText()} (${program.placeOf(node)})`));
  };
  program.walk((node) => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const words = wordsOf(node);
      if (words) say(words);
    } else if (ts.isPropertyAssignment(node) && sentenceMembers.has(node.name.getText())) {
      say(node.initializer);
    } else if (ts.isShorthandPropertyAssignment(node) && sentenceMembers.has(node.name.text)) {
      say(node.name);
    }
  });
  return { sentences, lost };
}

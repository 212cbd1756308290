import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import { messageTypes, readMessages, typesFile, type MessageTree } from '../../message-types.ts';
import { languages } from './languages.ts';
import { sameInBoth } from './same-in-both.ts';

const read = Object.fromEntries(
  await Promise.all(languages.map(async (language) => [language, await readMessages(language)] as const)),
);
const english = new Map(flat(read['en'] ?? {}));
const others = languages.filter((language) => language !== 'en');

/** Every message by its whole key. */
function flat(tree: MessageTree, prefix = ''): Array<[key: string, message: string]> {
  return Object.entries(tree).flatMap(([key, value]): Array<[string, string]> =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}

/** Names of the values and tags in a compiled message: a list of text, `0` for a number sign, or `[name, kind, …]`. */
function argumentsOf(message: unknown): string[] {
  if (!Array.isArray(message)) return [];
  return message.flatMap((node: unknown): string[] => {
    if (!Array.isArray(node)) return [];
    const [name, kind, options] = node as [string, unknown, unknown];
    if (kind === undefined) return [`{${name}}`];
    if (typeof kind !== 'number' || kind === 0) return [`<${name}>`, ...argumentsOf(node.slice(1))];
    const branches = typeof options === 'object' && options !== null ? Object.values(options) : [];
    return [`{${name}}`, ...branches.flatMap(argumentsOf)];
  });
}
const argumentsIn = (message: string) => [...new Set(argumentsOf(compile(message)))].sort();

/** What a reader sees without the values: letters only. */
function lettersOf(message: string): string {
  const textOf = (node: unknown): string => {
    if (typeof node === 'string') return node;
    if (!Array.isArray(node)) return '';
    const [, kind, options] = node as unknown[];
    if (typeof kind === 'number' && kind > 0)
      return Object.values(options ?? {})
        .map(nodesOf)
        .join('');
    return kind === undefined ? '' : nodesOf(node.slice(1));
  };
  const nodesOf = (nodes: unknown): string =>
    Array.isArray(nodes) ? nodes.map(textOf).join('') : textOf(nodes);
  return nodesOf(compile(message)).replace(/ensureStudy|[^\p{L}]/gu, '');
}

describe('messages', () => {
  it('are known to the types of the page: `npm run generate` was run', async () => {
    expect(await readFile(typesFile, 'utf8')).toBe(messageTypes(read['en'] ?? {}));
  });

  it.each(others)('have the same keys in %s as in English', (language) => {
    expect(
      flat(read[language] ?? {})
        .map(([key]) => key)
        .sort(),
    ).toEqual([...english.keys()].sort());
  });

  it.each(others)('ask for the same values and tags in %s as in English', (language) => {
    const differing = flat(read[language] ?? {})
      .filter(([key, message]) => `${argumentsIn(message)}` !== `${argumentsIn(english.get(key) ?? '')}`)
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it.each(others)('leave nothing in English in %s', (language) => {
    const leftOver = flat(read[language] ?? {})
      .filter(
        ([key, message]) => message === english.get(key) && lettersOf(message) && !sameInBoth.has(message),
      )
      .map(([key]) => key);
    expect(leftOver).toEqual([]);
  });

  it('are written in Devanagari in Hindi', () => {
    const foreign = flat(read['hi'] ?? {})
      .filter(([, message]) => lettersOf(message) && !/\p{Script=Devanagari}/u.test(message))
      .map(([key]) => key);
    expect(foreign).toEqual([]);
  });
});

describe('readers are addressed in one manner', () => {
  const spoken = async (language: string) => {
    const folder = fileURLToPath(new URL(`../sentences/${language}/`, import.meta.url));
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    const sentences = await Promise.all(
      names.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as MessageTree),
    );
    return [read[language] ?? {}, ...sentences].flatMap((tree) => flat(tree).map(([, message]) => message));
  };

  it('as du in German', async () => {
    const formal = /(?<=[\p{Ll},] )(?:Sie|Ihnen|Ihre[nrms]?)(?!\p{L})|\p{Ll}en Sie(?!\p{L})/u;
    expect((await spoken('de')).filter((message) => formal.test(message))).toEqual([]);
  });

  it('as आप in Hindi, with one word for a quiz and one spelling of what is wrong', async () => {
    const other = /(?<![\p{L}\p{M}])(?:तुम|तू(?![\p{L}\p{M}]))|प्रश्नोत्तरी|गलत/u;
    expect((await spoken('hi')).filter((message) => other.test(message))).toEqual([]);
  });
});

describe('words that only staff reads', () => {
  const staffs =
    /useTranslations\('(?:access-tokens|admin|exam-building|exam-wall|grading|knowledge|tutor-insights|tutor-trace)['.]/;
  const readers =
    /^features\/(?:access-tokens|administration|exam-building|exam-wall|grading|knowledge|tutor-insights|tutor-trace)\//;
  const source = fileURLToPath(new URL('..', import.meta.url));

  it('are used nowhere but where they are fetched: in the features of staff, and in pages under `StaffWords`', async () => {
    const files = (await readdir(source, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
    const using = await Promise.all(
      files.map(async (name) => (staffs.test(await readFile(path.join(source, name), 'utf8')) ? name : '')),
    );
    expect(using.filter((name) => name && !readers.test(name)).sort()).toEqual(
      [
        'access-tokens',
        'admin',
        'knowledge',
        'quiz-edit',
        'quiz-grading',
        'quiz-live',
        'quiz-preview',
        'turn-trace',
        'tutor-insights',
      ].map((page) => `pages/${page}.tsx`),
    );
  });
});

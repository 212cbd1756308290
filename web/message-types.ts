/**
 * The English messages as a type, so that a key that does not exist, or an argument that is missing, is found where it is
 * used. `npm run generate` writes it; the suite of the messages checks that it is up to date.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const messagesFolder = fileURLToPath(new URL('./src/messages/', import.meta.url));
export const typesFile = path.join(messagesFolder, 'messages.generated.ts');

export type MessageTree = { [key: string]: string | MessageTree };

/** The namespaces of one language, by the names of their files. */
export async function readMessages(language: string): Promise<Record<string, MessageTree>> {
  const folder = path.join(messagesFolder, language);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const read = async (name: string) => [
    path.basename(name, '.json'),
    JSON.parse(await readFile(path.join(folder, name), 'utf8')) as MessageTree,
  ];
  return Object.fromEntries((await Promise.all(names.map(read))) as Array<[string, MessageTree]>);
}

function typeOf(tree: string | MessageTree, indent: string): string {
  if (typeof tree === 'string') return JSON.stringify(tree);
  const inner = `${indent}  `;
  const lines = Object.entries(tree).map(
    ([key, value]) => `${inner}${JSON.stringify(key)}: ${typeOf(value, inner)};\n`,
  );
  return `{\n${lines.join('')}${indent}}`;
}

export const messageTypes = (messages: Record<string, MessageTree>): string =>
  `/* Written by npm run generate from the English messages. */\nexport interface Messages ${typeOf(messages, '')}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(typesFile, messageTypes(await readMessages('en')));

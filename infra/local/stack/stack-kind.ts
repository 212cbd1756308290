/** By what the stack runs: containers of Docker, or processes made from packages. What was begun is gone on with. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartProblem } from '../data-folder.ts';
import type { FoundEngine } from './docker/engine.ts';
import type { Place } from './place.ts';

export const stackKinds = ['docker', 'packages'] as const;
export type StackKind = (typeof stackKinds)[number];

interface Choice {
  /** By `--with`. */
  asked: StackKind | undefined;
  /** Where the data of the last time lies. */
  noted: StackKind | undefined;
  /** Whether servers of the noted kind run. */
  isUp(): boolean;
  findEngine(): Promise<FoundEngine>;
}

/** The kind, and why it is that one; refuses what cannot be. */
export async function chooseKind(choice: Choice): Promise<{ kind: StackKind; why: string }> {
  const { asked, noted } = choice;
  if (asked && noted && asked !== noted && choice.isUp())
    throw new StartProblem(`A stack by ${noted} is up here: \`npm run stack:down\` ends it first.`);
  const wanted = asked ?? noted;
  const because = asked ? 'as --with says' : 'as before';
  if (wanted === 'packages') return { kind: 'packages', why: because };
  const engine = await choice.findEngine();
  if ('reason' in engine) {
    if (!wanted) return { kind: 'packages', why: `not by Docker: ${engine.reason}` };
    const way = asked ? '' : '; start it, or begin another stack by `--with packages`';
    throw new StartProblem(`The stack cannot run by Docker: ${engine.reason}${way}.`);
  }
  return { kind: 'docker', why: wanted ? because : `Docker ${engine.version} works here` };
}

const fileOf = ({ folder }: Place) => path.join(folder, 'by');

export function readKind(place: Place): StackKind | undefined {
  try {
    const noted = readFileSync(fileOf(place), 'utf8').trim();
    return stackKinds.find((kind) => kind === noted);
  } catch {
    return undefined;
  }
}

export function noteKind(place: Place, kind: StackKind): void {
  mkdirSync(place.folder, { recursive: true });
  writeFileSync(fileOf(place), `${kind}\n`);
}

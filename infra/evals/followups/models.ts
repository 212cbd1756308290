/** What the product's models say of labelled rows. */
import path from 'node:path';
import { silentLogger } from '@ensure-study/testkit/logger';
import { openEmbedProcess } from '../../../subgraphs/ai/src/embedding/adapters/embed-process.ts';
import { locateModel } from '../../../subgraphs/ai/src/embedding/model/locate-model.ts';
import {
  openConversationReader,
  type OpenedConversationReader,
} from '../../../subgraphs/ai/src/embedding/open-conversation-reader.ts';
import {
  compareWithTurns,
  type MessageMeaning,
  type Probe,
} from '../../../subgraphs/ai/src/tutor/domain/routing/meaning.ts';
import type { LabelledRow } from './labelled-rows.ts';

const ai = new URL('../../../subgraphs/ai/', import.meta.url);
const place = (worker: string) => ({
  worker: new URL(`src/embedding/adapters/${worker}`, ai),
  execArgv: ['--import', 'tsx'],
});
const probeText = 'Why do the leaves of some trees turn red in autumn?';

export interface ModelPlace {
  dataDir: string;
  embeddingModel?: string;
}

/** What the model of meaning says of each row's message, and of the probe; undefined without the model. */
export async function meaningsOf(
  rows: readonly LabelledRow[],
  { dataDir, embeddingModel }: ModelPlace,
): Promise<{ meanings: MessageMeaning[]; probe: Probe } | undefined> {
  const located = await locateModel({ dataDir: path.resolve(dataDir), embeddingModel });
  if (located.kind !== 'ready') return undefined;
  const encoder = await openEmbedProcess({ ready: located.ready, ...place('embed-worker.ts') });
  const known = new Map<string, Float32Array>();
  const encode = async (text: string) => {
    const vector = known.get(text) ?? (await encoder.encode(text));
    known.set(text, vector);
    return vector;
  };
  const meanings: MessageMeaning[] = [];
  for (const { history, next } of rows) {
    const vector = await encode(next);
    const near = async (text: string) =>
      (await encode(text)).reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0);
    meanings.push(await compareWithTurns(vector, toExchanges(history), near));
  }
  const probed = Int8Array.from(await encode(probeText), (value) => Math.round(127 * value));
  await encoder.close();
  return { meanings, probe: { text: probeText, vector: Buffer.from(probed.buffer).toString('base64') } };
}

export const toExchanges = (history: LabelledRow['history']) =>
  history.map(({ q: question, a: answer }) => ({ question, answer }));

/** The model that reads a message with its turns: the product's, or what another folder holds in its place. */
export async function openReader(
  folder = new URL('assets/conversation-model/', ai),
): Promise<OpenedConversationReader> {
  const reader = await openConversationReader({ folder, logger: silentLogger, ...place('pair-worker.ts') });
  if (!reader) throw new Error(`the model of conversations cannot be opened in ${folder.pathname}`);
  return reader;
}

/** Log odds of a follow-up by the model that reads a message with its turns, or what another folder holds in its place. */
export async function readsOf(rows: readonly LabelledRow[], folder?: URL): Promise<(number | undefined)[]> {
  const reader = await openReader(folder);
  const never = new AbortController().signal;
  const reads: (number | undefined)[] = [];
  for (const { next, history } of rows)
    reads.push(history.length === 0 ? undefined : await reader.read(next, toExchanges(history), never));
  await reader.close();
  return reads;
}

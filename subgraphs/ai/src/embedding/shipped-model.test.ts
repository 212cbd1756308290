/** The model that comes with the product, as the product reads it. */
import { silentLogger } from '@ensure-study/testkit/logger';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pairWorkerFromSource } from './model/tiny-model-folder.ts';
import { openConversationReader, type OpenedConversationReader } from './open-conversation-reader.ts';

const folder = new URL('../../assets/conversation-model/', import.meta.url);
let reader: OpenedConversationReader | undefined;
beforeAll(async () => {
  reader = await openConversationReader({ folder, logger: silentLogger, ...pairWorkerFromSource });
});
afterAll(() => reader?.close());

const osmosis = {
  question: 'What is osmosis?',
  answer:
    'Osmosis is the movement of water across a membrane, from a dilute solution to a more concentrated one.',
};
const novel = { question: 'Who wrote Frankenstein?', answer: 'Mary Shelley wrote it in 1818.' };
const sonnet = { question: 'What is a sonnet?', answer: 'A poem of fourteen lines.' };

// The numbers are what PyTorch makes of the same rounded weights.
test.each([
  ['chips go floppy in salty water, same reason?', [osmosis], 3.771],
  ['and who painted the ceiling of the sistine chapel', [osmosis], -3.946],
  ['was she married?', [novel, sonnet], 3.762],
  ['how do plants drink', [novel, sonnet], -3.92],
])('"%s" is read as it was when the model was fitted', async (next, history, odds) => {
  expect(await reader?.read(next, history, new AbortController().signal)).toBeCloseTo(odds, 2);
});

import { createSentence } from '../create-sentence.tsx';
import { toCatalogue } from '../to-catalogue.ts';

export const Sentence = createSentence(
  toCatalogue(import.meta.glob('./*.json', { eager: true, import: 'default' })),
);

/** What the ends of a turn mean, in words for students. */
export type Outcome =
  'ANSWERED' | 'ABSTAINED' | 'BLOCKED' | 'REDIRECTED' | 'ESCALATED' | 'STOPPED' | 'FAILED';
export type Generator = 'MODEL' | 'FALLBACK_MODEL' | 'CACHE' | 'EXTRACTIVE';
export type Retrieval = 'HYBRID' | 'KEYWORD';

/** Headings of outcomes other than a plain answer, each with what to do next. */
export const outcomeWords: Record<Exclude<Outcome, 'ANSWERED'>, { title: string; next: string }> = {
  ABSTAINED: {
    title: 'Not in your material',
    next: 'Try other words, name the topic more exactly, or ask your teacher whether a document is missing.',
  },
  BLOCKED: { title: 'The tutor does not answer this', next: 'Ask about the material of your class instead.' },
  REDIRECTED: {
    title: 'Back to the subject',
    next: 'Tell the tutor what you have tried, or ask about one step.',
  },
  ESCALATED: {
    title: 'Please talk to somebody',
    next: 'A person can help you with this. You are not alone with it.',
  },
  STOPPED: { title: 'Stopped', next: 'Ask again whenever you like.' },
  FAILED: { title: 'The answer could not be finished', next: 'Ask again; your question is kept.' },
};

export const generatorWords: Record<Generator, string> = {
  MODEL: 'Written by a language model from your material',
  FALLBACK_MODEL: 'Written by the second language model from your material',
  CACHE: 'Answered before, from the same material',
  EXTRACTIVE: 'Quoted from your material, no language model',
};

const retrievalWords: Record<Retrieval, string> = {
  HYBRID: 'by meaning and by words',
  KEYWORD: 'by words',
};

/** “Searched 3 documents and 48 passages, by words.” */
export function searchedWords(
  { materials, passages }: { materials: number; passages: number },
  retrieval: Retrieval | null,
): string {
  const documents = `${materials} ${materials === 1 ? 'document' : 'documents'}`;
  const found = `${passages} ${passages === 1 ? 'passage' : 'passages'}`;
  return `Searched ${documents} and ${found}${retrieval ? `, ${retrievalWords[retrieval]}` : ''}.`;
}

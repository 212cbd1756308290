/** What recognition found in a picture, as its engine tells it: a table of words with places and confidences. */

export interface RecognisedWord {
  text: string;
  /** 0..1. */
  confidence: number;
  /** In pixels of the picture that was read, origin top left. */
  box: { x: number; y: number; width: number; height: number };
  /** Words with the same block stand together; with the same line, beside each other. */
  block: string;
  line: string;
}

/** Rows of the engine's table that are words; the others are the blocks, paragraphs and lines around them. */
const wordLevel = '5';

/** Words in reading order from Tesseract's table of tab-separated values. */
export function parseRecognisedWords(table: string): RecognisedWord[] {
  return table.split('\n').flatMap((row) => {
    const [level, , block, paragraph, line, , x, y, width, height, confidence, text] = row.split('\t');
    if (level !== wordLevel || !text?.trim()) return [];
    return [
      {
        text: text.trim(),
        confidence: Math.min(1, Math.max(0, Number(confidence) / 100)),
        box: { x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
        block: String(block),
        line: `${block}/${paragraph}/${line}`,
      },
    ];
  });
}

/** How sure the recognition is, 0..1, by letters; 0 without any. */
export function meanConfidence(words: readonly { text: string; confidence: number }[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  if (letters === 0) return 0;
  return words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters;
}

import { Fragment } from 'react';
import { CitationChip } from './citation-link.tsx';
import { toBlocks, type Block, type Inline } from './domain/answer-blocks.ts';
import { Diagram } from './diagram.tsx';
import { Formula } from './formula.tsx';
import type { StreamedCitation } from './domain/turn-stream.ts';
import styles from './tutor.module.css';

interface AnswerTextProps {
  text: string;
  citations: readonly StreamedCitation[];
  /** More of it is to come. */
  growing?: boolean;
}

/** An answer's words. They come from outside, so they are drawn as text, never as markup. */
export function AnswerText({ text, citations, growing = false }: AnswerTextProps) {
  const byNumber = new Map(citations.map((citation) => [citation.number, citation]));
  return (
    <div className={styles.answer}>
      {toBlocks(text, byNumber.keys(), growing).map((block, index) => (
        <BlockView key={index} block={block} citations={byNumber} />
      ))}
    </div>
  );
}

function BlockView({ block, citations }: { block: Block; citations: Map<number, StreamedCitation> }) {
  // While it is written it would be another diagram with every line.
  if (block.kind === 'fenced' && block.language === 'mermaid' && !block.open)
    return <Diagram text={block.text} />;
  if (block.kind === 'fenced')
    return (
      <pre className={styles.fenced} tabIndex={0}>
        <code>{block.text}</code>
      </pre>
    );
  if (block.kind !== 'list') {
    const words = <Inlines inlines={block.inlines} citations={citations} />;
    if (block.kind === 'heading') return <p className={styles.answerHeading}>{words}</p>;
    if (block.kind === 'quote') return <blockquote className={styles.answerQuote}>{words}</blockquote>;
    return <p>{words}</p>;
  }
  const items = block.items.map((inlines, index) => (
    <li key={index}>
      <Inlines inlines={inlines} citations={citations} />
    </li>
  ));
  return block.ordered ? <ol start={block.first}>{items}</ol> : <ul>{items}</ul>;
}

function Inlines({ inlines, citations }: { inlines: Inline[]; citations: Map<number, StreamedCitation> }) {
  return inlines.map((inline, index) => {
    if (inline.kind === 'citation') {
      const citation = citations.get(inline.number);
      return (
        citation && (
          <span key={index} className={styles.together}>
            <CitationChip citation={citation} />
            {inline.tail}
          </span>
        )
      );
    }
    if (inline.kind === 'math') {
      const { kind: _kind, ...formula } = inline;
      return <Formula key={index} {...formula} />;
    }
    if (inline.kind === 'strong') return <strong key={index}>{inline.text}</strong>;
    if (inline.kind === 'code') return <code key={index}>{inline.text}</code>;
    return <Fragment key={index}>{inline.text}</Fragment>;
  });
}

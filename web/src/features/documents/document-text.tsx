import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import styles from './documents.module.css';
import { toTextBlocks, type DocumentForm, type TextBlock } from './domain/document-blocks.ts';
import { toRuns, type Piece, type PieceStyle, type Run } from './domain/styled-pieces.ts';
import { partLength, type DocumentWords } from './use-document.ts';

interface DocumentTextProps {
  words: DocumentWords;
  /** How its words are written: signs of Markdown step back behind what they say. */
  form: DocumentForm;
  mark: { start: number; end: number } | null;
  onShowFrom(start: number): void;
}

/** The words of a page (or of a long text, one part of it), the cited ones marked and brought into view. */
export function DocumentText({ words, form, mark, onShowFrom }: DocumentTextProps) {
  const t = useTranslations('documents');
  const first = useRef<HTMLElement>(null);
  const { page, start, text, totalLength } = words;
  const { key: visit } = useLocation();
  useEffect(() => {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    first.current?.focus({ preventScroll: true });
    first.current?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
    // Followed again, a citation leads to its place again.
  }, [visit, page, start, mark?.start, mark?.end]);

  const blocks = useMemo(() => {
    const here = mark && { start: mark.start - start, end: mark.end - start };
    return toTextBlocks(text, form).map((block) => ({
      block,
      runs: toRuns(block, form, here),
    }));
  }, [text, start, form, mark]);
  const firstMarked = blocks.findIndex(({ runs }) => runs.some(({ marked }) => marked));
  const end = start + text.length;
  return (
    <div className={styles.paper}>
      {start > 0 && (
        <Button look="secondary" small onPress={() => onShowFrom(Math.max(0, start - partLength))}>
          {t('text.before')}
        </Button>
      )}
      <div className={styles.words}>
        {blocks.map(({ block, runs }, index) => (
          <p key={block.start} className={classOf(block)} data-level={block.level || undefined}>
            <Runs runs={runs} first={index === firstMarked ? first : undefined} />
          </p>
        ))}
      </div>
      {end < totalLength && (
        <Button look="secondary" small onPress={() => onShowFrom(end)}>
          {t('text.after')}
        </Button>
      )}
      <p className={styles.foot}>
        {page ? t('text.page', { page }) : t(end < totalLength ? 'text.endOfPart' : 'text.endOfDocument')}
      </p>
    </div>
  );
}

const kindClasses = {
  paragraph: styles.flowing,
  heading: styles.headingLine,
  shaped: styles.shaped,
  gap: styles.gap,
};
/** A line by itself keeps its spaces, as a title in the middle has them; in a paragraph they would only tear holes. */
const classOf = ({ kind, text }: TextBlock) =>
  kind === 'paragraph' && !text.includes('\n') ? undefined : kindClasses[kind];

function Runs({ runs, first }: { runs: readonly Run[]; first?: RefObject<HTMLElement | null> }) {
  const firstMarked = runs.findIndex(({ marked }) => marked);
  return runs.map(({ marked, pieces }, index) => {
    const words = pieces.map((piece, at) => <Words key={at} piece={piece} />);
    if (!marked) return <span key={index}>{words}</span>;
    const takesFocus = first !== undefined && index === firstMarked;
    return (
      <mark
        key={index}
        ref={takesFocus ? first : undefined}
        tabIndex={takesFocus ? -1 : undefined}
        className={styles.mark}
      >
        {words}
      </mark>
    );
  });
}

const pieceClasses: Partial<Record<PieceStyle, string>> = {
  strong: styles.strong,
  emphasis: styles.emphasis,
  code: styles.code,
  sign: styles.sign,
};

function Words({ piece: { style, text } }: { piece: Piece }) {
  if (style === 'joint') return null;
  return style === 'plain' ? text : <span className={pieceClasses[style]}>{text}</span>;
}

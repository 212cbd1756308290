import { useEffect, useMemo, useRef, type ReactNode, type Ref } from 'react';
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  markedBoxes,
  placedLines,
  toPlace,
  type PlacedLine,
  type Span,
  type TextLine,
} from './domain/page-geometry.ts';
import styles from './sheet.module.css';

export interface SheetWords {
  page: number | null;
  start: number;
  text: string;
  /** Null where it is not known where the words stand. */
  lines: readonly TextLine[] | null;
}

interface PageSheetProps {
  words: SheetWords;
  /** Of the document, for those who are read to; null where it was not made out. */
  language: string | null;
  aspectRatio: number;
  /** 1 is as wide as its place. */
  zoom: number;
  mark: Span | null;
  /** Whether the words themselves are seen; otherwise they lie unseen over their picture, to be selected and read out. */
  written?: boolean;
  /** Whether the mark takes the focus, as it does for who came to see it; not where something is written beside it. */
  focusesMark?: boolean;
  /** The picture of the page. */
  children?: ReactNode;
}

/** A page as it looks: its picture, the quoted lines marked on it and brought into view, and its words at their places. */
export function PageSheet({
  words,
  language,
  aspectRatio,
  zoom,
  mark,
  written = false,
  focusesMark = true,
  children,
}: PageSheetProps) {
  const t = useTranslations('documents');
  const first = useRef<HTMLElement>(null);
  const { page, start, text, lines } = words;
  const { placed, boxes } = useMemo(() => {
    const known = { start, text, aspectRatio };
    return {
      placed: placedLines(lines ?? [], mark, known),
      boxes: written ? [] : markedBoxes(lines ?? [], mark, known),
    };
  }, [start, text, lines, mark, aspectRatio, written]);
  const { key: visit } = useLocation();
  const brought = useRef('');
  useEffect(() => {
    // Its place may be known later than the mark. Once it was brought into view, who reads on is left alone until the
    // citation is followed again.
    const what = [visit, page, mark?.start, mark?.end].join();
    if (!first.current || brought.current === what) return;
    brought.current = what;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (focusesMark) first.current.focus({ preventScroll: true });
    first.current.scrollIntoView({
      block: 'center',
      inline: 'nearest',
      behavior: calm ? 'instant' : 'smooth',
    });
  }, [visit, page, mark?.start, mark?.end, placed, focusesMark]);

  const firstMarked = placed.findIndex(({ pieces }) => pieces.some(({ marked }) => marked));
  return (
    // Scrolls by itself once it is zoomed, so the keyboard has to reach it.
    <div
      className={styles.place}
      role="group"
      aria-label={page ? t('sheet.page', { page }) : t('sheet.picture')}
      tabIndex={0}
    >
      <div
        className={styles.sheet}
        style={{ width: `${zoom * 100}%`, aspectRatio }}
        data-written={written || undefined}
      >
        {children}
        {boxes.map((box, index) => (
          <span key={index} className={styles.highlight} style={toPlace(box)} aria-hidden />
        ))}
        <div className={styles.words} lang={language ?? undefined}>
          {placed.map((line, index) => (
            <Line key={index} line={line} first={index === firstMarked ? first : undefined} />
          ))}
        </div>
      </div>
    </div>
  );
}

function Line({
  line: { box, pieces, wraps, letterSize },
  first,
}: {
  line: PlacedLine;
  first?: Ref<HTMLElement>;
}) {
  const firstMarked = pieces.findIndex(({ marked }) => marked);
  return (
    <p
      className={styles.line}
      dir="auto"
      style={{ ...toPlace(box), fontSize: `${letterSize}cqw` }}
      data-wraps={wraps || undefined}
    >
      {pieces.map(({ text, marked }, index) =>
        marked ? (
          <mark
            key={index}
            ref={first && index === firstMarked ? first : undefined}
            tabIndex={first && index === firstMarked ? -1 : undefined}
          >
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  );
}

import { useEffect, useRef } from 'react';
import { Button } from '../../components/ui/button.tsx';
import type { DocumentTextQuery } from '../../gql/graphql.ts';
import styles from './documents.module.css';
import { toMarkedLines } from './domain/marked-lines.ts';
import { partLength } from './use-document.ts';

type Words = NonNullable<Extract<NonNullable<DocumentTextQuery['node']>, { __typename: 'Material' }>['text']>;

interface DocumentTextProps {
  words: Words;
  mark: { start: number; end: number } | null;
  onShowFrom(start: number): void;
}

/** The words of a page (or of a long text, one part of it), the cited ones marked and brought into view. */
export function DocumentText({ words, mark, onShowFrom }: DocumentTextProps) {
  const first = useRef<HTMLElement>(null);
  const { page, start, text, totalLength } = words;
  useEffect(() => {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    first.current?.focus({ preventScroll: true });
    first.current?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  }, [page, start, mark?.start, mark?.end]);

  const lines = toMarkedLines(text, start, mark);
  const firstLine = lines.findIndex(({ segments }) => segments.some(({ marked }) => marked));
  const end = start + text.length;
  return (
    <div className={styles.paper}>
      {start > 0 && (
        <Button look="secondary" small onPress={() => onShowFrom(Math.max(0, start - partLength))}>
          Show what comes before
        </Button>
      )}
      <div className={styles.words}>
        {lines.map(({ heading, segments }, index) => (
          <p
            key={index}
            className={heading ? styles.headingLine : segments.length === 0 ? styles.gap : undefined}
          >
            {segments.map((segment, at) =>
              segment.marked ? (
                <mark
                  key={at}
                  ref={index === firstLine ? first : undefined}
                  tabIndex={index === firstLine ? -1 : undefined}
                  className={styles.mark}
                >
                  {segment.text}
                </mark>
              ) : (
                <Plain key={at} text={segment.text} heading={heading && at === 0} />
              ),
            )}
          </p>
        ))}
      </div>
      {end < totalLength && (
        <Button look="secondary" small onPress={() => onShowFrom(end)}>
          Show what comes after
        </Button>
      )}
      <p className={styles.foot}>{page ? `Page ${page}` : 'End of this part'}</p>
    </div>
  );
}

/** Words as they stand; the signs that make a heading of a line step back, since its size already says so. */
function Plain({ text, heading }: { text: string; heading: boolean }) {
  const signs = heading ? /^#+ /.exec(text)?.[0] : undefined;
  if (!signs) return text;
  return (
    <>
      <span className={styles.signs}>{signs}</span>
      {text.slice(signs.length)}
    </>
  );
}

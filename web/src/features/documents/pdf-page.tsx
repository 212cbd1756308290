import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import type { Span } from './domain/page-geometry.ts';
import { canvasScale } from './domain/zoom.ts';
import type { OpenPdf, PdfFailure } from './open-pdf.ts';
import { PageSheet, type SheetWords } from './page-sheet.tsx';
import styles from './sheet.module.css';
import { usePdf } from './use-pdf.ts';

interface PdfPageProps {
  url: string;
  words: SheetWords;
  language: string | null;
  /** As the reading service found it; null until the file itself says it. */
  aspectRatio: number | null;
  zoom: number;
  mark: Span | null;
  focusesMark: boolean;
  /** What is shown where the page cannot be drawn: its words. */
  children: ReactNode;
}

const a4 = 210 / 297;

/** A page of a PDF, drawn as it was printed; where it cannot be drawn, says why, and its words are still there. */
export function PdfPage({ url, words, aspectRatio, children, ...rest }: PdfPageProps) {
  const t = useTranslations('documents');
  const { pdf, failure, fail, retry } = usePdf(url);
  const page = words.page ?? 1;
  const found = useAspectRatio(pdf, page, aspectRatio === null);
  if (failure) {
    return (
      <>
        <Notice
          tone="warning"
          action={
            failure !== 'unreadable' && (
              <Button look="secondary" small onPress={retry}>
                {t('tryAgain')}
              </Button>
            )
          }
        >
          {t(`sheet.failure.${failure}`)}
        </Notice>
        {children}
      </>
    );
  }
  return (
    <PageSheet {...rest} words={words} aspectRatio={aspectRatio ?? found ?? a4}>
      <Drawing key={page} pdf={pdf} page={page} onFail={fail} />
    </PageSheet>
  );
}

function useAspectRatio(pdf: OpenPdf | null, page: number, needed: boolean): number | null {
  const [found, setFound] = useState<{ page: number; ratio: number } | null>(null);
  useEffect(() => {
    if (!pdf || !needed) return;
    let left = false;
    const take = (ratio: number) => left || setFound({ page, ratio });
    // What keeps a page from being measured keeps it from being drawn, which is told.
    pdf.aspectRatioOf(page).then(take, () => undefined);
    return () => void (left = true);
  }, [pdf, page, needed]);
  return found?.page === page ? found.ratio : null;
}

/** Draws the page in the pixels of the screen, and again when the sheet has become wider or narrower. */
function Drawing({
  pdf,
  page,
  onFail,
}: {
  pdf: OpenPdf | null;
  page: number;
  onFail(failure: PdfFailure): void;
}) {
  const t = useTranslations('documents');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const target = canvas.current;
    if (!pdf || !target) return;
    let stop = new AbortController();
    async function draw(open: OpenPdf, onto: HTMLCanvasElement) {
      stop.abort();
      stop = new AbortController();
      const { signal } = stop;
      try {
        const ratio = await open.aspectRatioOf(page);
        const width = onto.clientWidth;
        const pixels = Math.round(width * canvasScale(width, ratio, window.devicePixelRatio));
        if (signal.aborted || pixels === 0 || pixels === onto.width) return;
        await open.draw(page, onto, pixels, signal);
        if (!signal.aborted) setDrawn(true);
      } catch (error) {
        const { pdfFailureOf } = await import('./open-pdf.ts');
        if (!signal.aborted) onFail(pdfFailureOf(error));
      }
    }
    const observer = new ResizeObserver(() => void draw(pdf, target));
    observer.observe(target);
    return () => {
      observer.disconnect();
      stop.abort();
    };
  }, [pdf, page, onFail]);
  return (
    <>
      <canvas ref={canvas} aria-hidden />
      {!drawn && (
        <span className={styles.waiting} role="status">
          {t('sheet.drawing')}
        </span>
      )}
    </>
  );
}

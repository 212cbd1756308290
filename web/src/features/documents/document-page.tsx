import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../../components/ui/notice.tsx';
import { DocumentText } from './document-text.tsx';
import { isMarkdown } from './domain/document-blocks.ts';
import type { Span } from './domain/page-geometry.ts';
import { pageLookOf } from './domain/page-look.ts';
import { PageSheet } from './page-sheet.tsx';
import { PageTurner } from './page-turner.tsx';
import styles from './sheet.module.css';
import { LookSwitch, ZoomTools } from './sheet-tools.tsx';
import type { DocumentHead, DocumentWords } from './use-document.ts';
import { usePageKeys } from './use-page-keys.ts';

interface DocumentPageProps {
  material: DocumentHead;
  page: number | null;
  /** Null while they are on their way. */
  words: DocumentWords | null;
  mark: Span | null;
  onTurn(page: number): void;
  onShowFrom(start: number): void;
}

const wide = 16 / 9;

/** One page: as it was printed with the quoted lines marked, or its words alone. */
export function DocumentPage({ material, page, words, mark, onTurn, onShowFrom }: DocumentPageProps) {
  const t = useTranslations('documents');
  const [asText, setAsText] = useState(false);
  const [zoom, setZoom] = useState(1);
  const { name, mediaType, language, pages } = material;
  const hasPlaces = words?.lines != null;
  const look = pageLookOf({ mediaType, name, hasContent: false, hasPlaces });
  const drawn = look !== 'text' && !asText;
  const onKeyDown = usePageKeys({ page, pages, onTurn, ...(drawn && { zoom, onZoom: setZoom }) });

  const text = words && (
    <DocumentText words={words} markdown={isMarkdown(name)} mark={mark} onShowFrom={onShowFrom} />
  );
  // The sheet stays while the words of the next page are on their way, so that a PDF is opened once.
  const sheetWords = { page, start: words?.start ?? 0, text: words?.text ?? '', lines: words?.lines ?? [] };
  const sheet = { words: sheetWords, language, aspectRatio: words?.aspectRatio ?? null, zoom, mark };
  return (
    <div className={styles.view} onKeyDown={onKeyDown}>
      <div className={styles.tools}>
        {page !== null && pages !== null && <PageTurner page={page} pages={pages} onTurn={onTurn} />}
        {drawn && <ZoomTools zoom={zoom} onZoom={setZoom} />}
        {look !== 'text' && <LookSwitch asText={asText} onChange={setAsText} />}
      </div>
      {words?.readBy === 'OCR' && (
        <Notice tone="info">{t('readByOcr', { confidence: words.confidence ?? 0 })}</Notice>
      )}
      {drawn && look === 'slide' && <PageSheet {...sheet} aspectRatio={sheet.aspectRatio ?? wide} written />}
      {(!drawn || !hasPlaces) && text}
    </div>
  );
}

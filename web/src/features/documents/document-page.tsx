import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../../components/ui/notice.tsx';
import { DocumentText } from './document-text.tsx';
import { formOf } from './domain/document-blocks.ts';
import type { Span } from './domain/page-geometry.ts';
import { PageTurner } from './page-turner.tsx';
import { lookOf, PageView } from './page-view.tsx';
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

/** One page: as it was printed with the quoted lines marked, or its words alone. */
export function DocumentPage({ material, page, words, mark, onTurn, onShowFrom }: DocumentPageProps) {
  const t = useTranslations('documents');
  const [asText, setAsText] = useState(false);
  const [zoom, setZoom] = useState(1);
  const { name, pages } = material;
  const form = useMemo(() => formOf(name), [name]);
  const look = lookOf(material, words);
  const drawn = look !== 'text' && !asText;
  const onKeyDown = usePageKeys({ page, pages, onTurn, ...(drawn && { zoom, onZoom: setZoom }) });
  const text = words && <DocumentText words={words} form={form} mark={mark} onShowFrom={onShowFrom} />;
  // Where nobody knows at which places the words stand, they are shown below their picture.
  const apart = words !== null && words.lines === null;
  return (
    <div className={styles.view} onKeyDown={onKeyDown}>
      <div className={styles.tools}>
        {page !== null && pages !== null && pages > 1 && (
          <PageTurner page={page} pages={pages} onTurn={onTurn} />
        )}
        {drawn && <ZoomTools zoom={zoom} onZoom={setZoom} />}
        {look !== 'text' && <LookSwitch asText={asText} onChange={setAsText} />}
      </div>
      {words?.readBy === 'OCR' && (
        <Notice tone="info">{t('readByOcr', { confidence: words.confidence ?? 0 })}</Notice>
      )}
      {drawn && (
        <PageView material={material} look={look} page={page} words={words} mark={mark} zoom={zoom}>
          {!apart && text}
        </PageView>
      )}
      {(!drawn || apart) && text}
    </div>
  );
}

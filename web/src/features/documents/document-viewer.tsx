import { X } from 'lucide-react';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button, LinkButton } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import { DocumentText } from './document-text.tsx';
import styles from './documents.module.css';
import { isMarkdown } from './domain/document-blocks.ts';
import { parseDocumentSpot } from './domain/document-path.ts';
import { PageTurner } from './page-turner.tsx';
import { useDocument } from './use-document.ts';

interface DocumentViewerProps {
  classroomId: string;
  classroomName: string;
  materialId: string;
  /** The conversation to go back to; null when the document was opened by itself. */
  sessionId: string | null;
}

/** A document at the place its address names, with the cited words marked. */
export function DocumentViewer({ classroomId, classroomName, materialId, sessionId }: DocumentViewerProps) {
  const errorWords = useErrorWords();
  const [query] = useSearchParams();
  const address = query.toString();
  const spot = useMemo(() => parseDocumentSpot(new URLSearchParams(address)), [address]);
  const { material, page, words, error, missing, state, retry, showFrom } = useDocument(materialId, spot);
  const back = sessionId
    ? { to: `/classrooms/${classroomId}/tutor/${sessionId}`, label: 'Back to the answer' }
    : { to: `/classrooms/${classroomId}`, label: 'All material' };

  if (missing) {
    return (
      <EmptyState
        heading="No such document"
        level={1}
        action={<LinkButton to={back.to}>{back.label}</LinkButton>}
      >
        It may have been removed from the class since it was cited.
      </EmptyState>
    );
  }
  if (!material && !error) return <Loading label="Opening the document" />;
  return (
    <section className={styles.viewer} aria-label="Document">
      <div className={styles.head}>
        <PageHeading
          title={material?.name ?? 'Document'}
          of={classroomName}
          eyebrow={<Link to={back.to}>{sessionId ? back.label : `← ${back.label}`}</Link>}
          actions={
            sessionId && (
              <LinkButton to={back.to} look="quiet" small aria-label="Close the document">
                <X aria-hidden />
              </LinkButton>
            )
          }
        />
        {material?.pages && page !== null && (
          <PageTurner page={page} pages={material.pages} sessionId={sessionId} />
        )}
      </div>
      {error && (
        <EmptyState
          heading="The document cannot be shown now"
          action={<Button onPress={retry}>Try again</Button>}
        >
          {errorWords(error)}
        </EmptyState>
      )}
      {(state === 'being-read' || state === 'failed') && (
        <EmptyState heading={state === 'failed' ? 'This document could not be read' : 'Still being read'}>
          {material?.problem ?? 'It opens here as soon as its pages have been read.'}
        </EmptyState>
      )}
      {state === 'no-such-place' && (
        <EmptyState heading={page ? `There is no page ${page}` : 'No words here'}>
          Choose another page, or open the document from its beginning.
        </EmptyState>
      )}
      {words && (
        <DocumentText
          words={words}
          markdown={isMarkdown(material?.name)}
          mark={spot.mark}
          onShowFrom={showFrom}
        />
      )}
    </section>
  );
}

import { Download, X } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button, LinkButton } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import { say } from '../../sentences/said.tsx';
import { DocumentPage } from './document-page.tsx';
import styles from './documents.module.css';
import type { Span } from './domain/page-geometry.ts';
import { parseDocumentSpot, spotQuery } from './domain/document-path.ts';
import { useDocument } from './use-document.ts';

/** What only teachers have is fetched for them alone. */
const DocumentDesk = lazy(() => import('./document-desk.tsx'));

interface DocumentViewerProps {
  classroomId: string;
  classroomName: string;
  materialId: string;
  /** The conversation to go back to; null when the document was opened by itself. */
  sessionId: string | null;
  teaches: boolean;
}

/** A document at the place its address names, with the cited words marked. */
export function DocumentViewer({
  classroomId,
  classroomName,
  materialId,
  sessionId,
  teaches,
}: DocumentViewerProps) {
  const t = useTranslations('documents');
  const errorWords = useErrorWords();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const address = query.toString();
  const spot = useMemo(() => parseDocumentSpot(new URLSearchParams(address)), [address]);
  const { material, page, words, error, missing, state, retry, showFrom } = useDocument(materialId, spot);
  const back = sessionId
    ? { to: `/classrooms/${classroomId}/tutor/${sessionId}`, label: t('backToAnswer') }
    : { to: `/classrooms/${classroomId}`, label: t('allMaterial') };
  const turn = useCallback(
    (target: number) => void navigate({ search: `?${spotQuery({ page: target, mark: null, sessionId })}` }),
    [navigate, sessionId],
  );

  const markPassage = useCallback(
    (mark: Span | null) =>
      void navigate({ search: `?${spotQuery({ page, mark, sessionId })}` }, { replace: true }),
    [navigate, page, sessionId],
  );

  if (missing) {
    return (
      <EmptyState
        heading={t('missing.heading')}
        level={1}
        action={<LinkButton to={back.to}>{back.label}</LinkButton>}
      >
        {t('missing.text')}
      </EmptyState>
    );
  }
  if (!material && !error) return <Loading label={t('opening')} />;
  const desk = teaches && material !== null;
  const unread = state === 'being-read' || state === 'failed';
  return (
    <section className={styles.viewer} aria-label={t('label')} data-desk={desk || undefined}>
      <PageHeading
        title={material?.name ?? t('label')}
        small
        of={classroomName}
        eyebrow={<Link to={back.to}>{sessionId ? back.label : `← ${back.label}`}</Link>}
        actions={
          <>
            {material?.contentUrl && (
              <a className={styles.download} href={material.contentUrl} download={material.name}>
                <Download aria-hidden /> {t('download')}
              </a>
            )}
            {sessionId && (
              <LinkButton to={back.to} look="quiet" small aria-label={t('close')}>
                <X aria-hidden />
              </LinkButton>
            )}
          </>
        }
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          {error && (
            <EmptyState
              heading={t('error.heading')}
              action={<Button onPress={retry}>{t('tryAgain')}</Button>}
            >
              {errorWords(error)}
            </EmptyState>
          )}
          {unread && (
            <EmptyState heading={t(state === 'failed' ? 'failed.heading' : 'beingRead.heading')}>
              {material?.problem ? say(material.problem) : t('beingRead.text')}
            </EmptyState>
          )}
          {state === 'no-such-place' && (
            <EmptyState heading={page ? t('noSuchPage', { page }) : t('noWords')}>
              {t('chooseAnother')}
            </EmptyState>
          )}
          {material && !unread && state !== 'no-such-place' && !error && (
            <DocumentPage
              material={material}
              page={page}
              words={words}
              mark={spot.mark}
              onTurn={turn}
              onShowFrom={showFrom}
            />
          )}
        </div>
        {desk && (
          <Suspense>
            <DocumentDesk
              classroomId={classroomId}
              material={material}
              page={page}
              words={words}
              read={state === 'words'}
              onMark={markPassage}
            />
          </Suspense>
        )}
      </div>
    </section>
  );
}

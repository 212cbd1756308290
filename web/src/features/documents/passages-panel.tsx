import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { useAction } from '../../api/use-action.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';
import { CorrectPassage } from './correct-passage.tsx';
import styles from './desk.module.css';
import type { Span } from './domain/page-geometry.ts';
import type { DocumentHead, DocumentWords } from './use-document.ts';
import { usePassageToCorrect } from './use-passage-to-correct.ts';
import { usePassages, type Passage } from './use-passages.ts';

const HidePassageDocument = graphql(`
  mutation HidePassage($input: HidePassageInput!) {
    hidePassage(input: $input) {
      __typename
      ... on HidePassageSuccess {
        passage {
          id
          isHidden
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

interface PassagesPanelProps {
  material: DocumentHead;
  page: number | null;
  words: DocumentWords | null;
  /** Marks a passage on its page; null takes the mark away. */
  onMark(span: Span | null): void;
}

/** The passages of the open page: what the tutor answers from, to be put right or taken out by a teacher. */
export function PassagesPanel({ material, page, words, onMark }: PassagesPanelProps) {
  const t = useTranslations('documents');
  const errorWords = useErrorWords();
  const { passages, hasMore, error, showMore, refresh } = usePassages(material.id, page);
  const { corrected, choose, close } = usePassageToCorrect({ passages, hasMore, showMore }, () =>
    onMark(null),
  );
  if (error && !passages) return <Notice tone="danger">{errorWords(error)}</Notice>;
  if (!passages) return <Loading label={t('passages.looking')} />;
  return (
    <section className={styles.passages} aria-labelledby="passages-heading">
      <h2 id="passages-heading">{t('passages.heading')}</h2>
      <p className={styles.soft}>{t(passages.length === 0 ? 'passages.none' : 'passages.lead')}</p>
      <ul className={styles.passageList}>
        {passages.map((passage) => (
          <PassageCard key={passage.id} passage={passage} onMark={onMark} onCorrect={() => choose(passage)} />
        ))}
      </ul>
      {hasMore && (
        <Button look="secondary" small onPress={showMore}>
          {t('passages.more')}
        </Button>
      )}
      {corrected && (
        <CorrectPassage
          key={corrected.id}
          material={material}
          words={words}
          passage={passages.find(({ id }) => id === corrected.id) ?? corrected}
          onClose={close}
          onChanged={() => {
            // What was marked has moved.
            onMark(null);
            refresh();
          }}
        />
      )}
    </section>
  );
}

interface PassageCardProps {
  passage: Passage;
  onMark(span: Span): void;
  onCorrect(): void;
}

function PassageCard({ passage, onMark, onCorrect }: PassageCardProps) {
  const t = useTranslations('documents');
  const { id, ordinal, text, headings, isHidden, isCorrected } = passage;
  const { run, busy, problem } = useAction(HidePassageDocument, 'hidePassage');
  const number = ordinal + 1;
  async function hide(hidden: boolean) {
    const done = await run({ input: { passageId: id, hidden } });
    if (done && hidden) showToast({ message: t('passages.hiddenNow'), undo: () => void hide(false) });
  }
  return (
    <li className={styles.passage} data-hidden={isHidden || undefined}>
      <div className={styles.passageHead}>
        <strong>{t('passages.number', { number })}</strong>
        {headings.length > 0 && <span className={styles.soft}>{headings.join(' › ')}</span>}
        {isHidden && <Badge tone="warning">{t('passages.hidden')}</Badge>}
        {isCorrected && <Badge tone="info">{t('passages.corrected')}</Badge>}
      </div>
      <p className={styles.passageText} dir="auto">
        {text}
      </p>
      <div className={styles.passageActions}>
        <Button
          look="quiet"
          small
          onPress={() => onMark(passage)}
          aria-label={t('passages.markOf', { number })}
        >
          {t('passages.mark')}
        </Button>
        <Button look="quiet" small onPress={onCorrect} aria-label={t('passages.correctOf', { number })}>
          {t('passages.correct')}
        </Button>
        <Button
          look="quiet"
          small
          busy={busy}
          onPress={() => void hide(!isHidden)}
          aria-label={t(isHidden ? 'passages.showOf' : 'passages.hideOf', { number })}
        >
          {t(isHidden ? 'passages.show' : 'passages.hide')}
        </Button>
      </div>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
    </li>
  );
}

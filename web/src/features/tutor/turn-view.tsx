import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { ConnectionNotice } from '../../components/ui/connection-notice.tsx';
import { readFragment, type FragmentType } from '../../gql/index.ts';
import type { TutorTurnFieldsFragment } from '../../gql/graphql.ts';
import { useLanguage } from '../../messages/language-context.tsx';
import { say } from '../../sentences/said.tsx';
import { AnswerText } from './answer-text.tsx';
import { CitationList } from './citation-link.tsx';
import { NearestPassages } from './nearest-passages.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { PrintAnswer } from './print-answer.tsx';
import { RateAnswer } from './rate-answer.tsx';
import { isRefused, isStopped } from './domain/outcomes.ts';
import { OwnWords } from './own-words.tsx';
import { SpokenReply } from './spoken-reply.tsx';
import { StopAnswer } from './stop-answer.tsx';
import type { StreamedCitation } from './domain/turn-stream.ts';
import { ToneLine } from './tone-line.tsx';
import { TurnFragment } from './turn-fragment.ts';
import styles from './tutor.module.css';
import { useRating } from './use-rating.ts';
import { useTurnStream } from './use-turn-stream.ts';

interface TurnViewProps {
  turn: FragmentType<typeof TurnFragment>;
  /** It was asked here a moment ago. */
  isNew: boolean;
  onAskAgain(question: string): void;
}

/** One question and its answer, wherever that stands. */
export function TurnView({ turn, isNew, onAskAgain }: TurnViewProps) {
  const fields = readFragment(TurnFragment, turn);
  // The reason of a failure is told by the stream alone; a stream that has ended is simply replayed. A reply that was
  // followed stays as it is when it ends, so that its last words are still spoken; one that was asked here is spoken as well
  // where it ended before it was first shown.
  const [followed] = useState(isNew || fields.outcome == null || fields.outcome === 'FAILED');
  return (
    <article className={styles.turn}>
      <Question text={fields.question} />
      {followed ? (
        <FollowedReply fields={fields} onAskAgain={onAskAgain} />
      ) : (
        <Reply fields={fields} text={fields.answer ?? ''} citations={fields.citations} />
      )}
    </article>
  );
}

export function Question({ text }: { text: string }) {
  const t = useTranslations('tutor');
  return (
    <h2 className={styles.question}>
      <span className="visually-hidden">{t('youAsked')}</span>
      {text}
    </h2>
  );
}

interface ReplyProps {
  fields: TutorTurnFieldsFragment;
  text: string;
  citations: readonly StreamedCitation[];
}

/** What has been said, what stands behind it, and how it ended, as far as all that is known. */
function Reply({ fields, text, citations }: ReplyProps) {
  const { outcome } = fields;
  const rating = useRating(fields);
  const { language } = useLanguage();
  // A friendly word or a way back to the matter says itself what it is.
  if (outcome === 'REDIRECTED')
    return (
      <div className={styles.reply}>
        <OwnWords text={text} />
      </div>
    );
  if (outcome && isStopped(outcome))
    return (
      <div className={styles.reply}>
        <OutcomeNote outcome={outcome} said={<OwnWords text={text} />} />
      </div>
    );
  const refused = outcome && isRefused(outcome) ? outcome : null;
  // What the tutor says of itself is English. That nothing was found, what was searched, and what is nearest, the page says
  // in the reader's language.
  const isSaidElsewhere = outcome === 'ABSTAINED' && language !== 'en';
  const answer = text && <AnswerText text={text} citations={citations} growing={!outcome} />;
  return (
    <div className={styles.reply}>
      {refused ? (
        <OutcomeNote
          outcome={refused}
          said={isSaidElsewhere ? null : answer && <div lang="en">{answer}</div>}
        />
      ) : (
        answer
      )}
      {outcome === 'ABSTAINED' && fields.nearest.length > 0 ? (
        <NearestPassages passages={fields.nearest} />
      ) : (
        <CitationList citations={citations} rating={outcome === 'ANSWERED' ? rating : undefined} />
      )}
      {outcome === 'STOPPED' && <OutcomeNote outcome={outcome} said={null} />}
      <Provenance fields={fields} />
      {outcome === 'ANSWERED' && isQuoted(fields.generator) && <ToneLine />}
      {(outcome === 'ANSWERED' || outcome === 'ABSTAINED') && <RateAnswer rating={rating} />}
      {outcome === 'ANSWERED' && <PrintAnswer />}
    </div>
  );
}

/** Not written in anybody's tone. An answer from the cache may be either, so nothing is said under it. */
const isQuoted = (generator: TutorTurnFieldsFragment['generator']) => generator === 'EXTRACTIVE';

function FollowedReply({
  fields,
  onAskAgain,
}: {
  fields: TutorTurnFieldsFragment;
  onAskAgain(question: string): void;
}) {
  const t = useTranslations('tutor');
  const { turn, connection } = useTurnStream(fields.id);
  const failed = fields.outcome === 'FAILED' || turn.failure !== null;
  // Once it has ended all of it is known, however much of its stream has come again.
  const hasEnded = fields.outcome != null && fields.outcome !== 'FAILED';
  const text = (hasEnded && fields.answer) || turn.text || (fields.answer ?? '');
  const citations = hasEnded || turn.citations.length === 0 ? fields.citations : turn.citations;
  const writing = !turn.ended && !failed && fields.outcome == null;
  return (
    <div className={styles.reply} aria-busy={writing}>
      <Reply fields={fields} text={text} citations={citations} />
      {writing && (
        <p className={styles.writing}>
          <span className={styles.pen} aria-hidden />
          {turn.text ? t('writing') : t('lookingThrough')}
        </p>
      )}
      {writing && <StopAnswer turnId={fields.id} />}
      <SpokenReply
        outcome={fields.outcome}
        text={text}
        cited={citations.length}
        ended={turn.ended || hasEnded}
      />
      {writing && <ConnectionNotice state={connection} what="answer" />}
      {failed && (
        <OutcomeNote outcome="FAILED" said={turn.failure && <p>{say(turn.failure)}</p>}>
          <Button look="secondary" small onPress={() => onAskAgain(fields.question)}>
            {t('askAgain')}
          </Button>
        </OutcomeNote>
      )}
    </div>
  );
}

/** What wrote the answer and what was searched for it. */
function Provenance({
  fields: { generator, retrieval, searched, outcome },
}: {
  fields: TutorTurnFieldsFragment;
}) {
  const t = useTranslations('tutor');
  const { language } = useLanguage();
  // An abstention says in English how much was searched.
  if (outcome === 'ABSTAINED' && language === 'en') return null;
  const parts = [
    outcome === 'ANSWERED' && generator && t(`generator.${generator}`),
    searched &&
      t('searched', { ...searched, retrieval: outcome === 'ANSWERED' || !retrieval ? 'other' : retrieval }),
  ].filter((part): part is string => Boolean(part));
  return parts.length > 0 ? <p className={styles.provenance}>{parts.join(' ')}</p> : null;
}

import { Announcer } from '../../components/ui/announcer.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ConnectionNotice } from '../../components/ui/connection-notice.tsx';
import { readFragment, type FragmentType } from '../../gql/index.ts';
import type { TutorTurnFieldsFragment } from '../../gql/graphql.ts';
import { AnswerText } from './answer-text.tsx';
import { CitationList } from './citation-link.tsx';
import { generatorWords, outcomeWords, retrievalWords, searchedWords } from './domain/outcome-words.ts';
import { spokenSentences } from './domain/spoken-sentences.ts';
import { TurnFragment } from './turn-fragment.ts';
import styles from './tutor.module.css';
import { useTurnStream } from './use-turn-stream.ts';

interface TurnViewProps {
  turn: FragmentType<typeof TurnFragment>;
  onAskAgain(question: string): void;
}

/** One question and its answer, wherever that stands. */
export function TurnView({ turn, onAskAgain }: TurnViewProps) {
  const fields = readFragment(TurnFragment, turn);
  // The reason of a failure is told by the stream alone; a stream that has ended is simply replayed.
  const replayed = fields.outcome === null || fields.outcome === undefined || fields.outcome === 'FAILED';
  return (
    <article className={styles.turn}>
      <Question text={fields.question} />
      {replayed ? <StreamedTurn fields={fields} onAskAgain={onAskAgain} /> : <FinishedTurn fields={fields} />}
    </article>
  );
}

export function Question({ text }: { text: string }) {
  return (
    <h2 className={styles.question}>
      <span className="visually-hidden">You asked: </span>
      {text}
    </h2>
  );
}

function StreamedTurn({
  fields,
  onAskAgain,
}: {
  fields: TutorTurnFieldsFragment;
  onAskAgain(question: string): void;
}) {
  const { turn, connection } = useTurnStream(fields.id);
  const failed = fields.outcome === 'FAILED' || turn.failure !== null;
  const writing = !turn.ended && !failed;
  return (
    <div className={styles.reply} aria-busy={writing}>
      {turn.text && <AnswerText text={turn.text} citations={turn.citations} />}
      {writing && (
        <p className={styles.writing}>
          <span className={styles.pen} aria-hidden />
          {turn.text ? 'Writing' : 'Looking through your material'}…
        </p>
      )}
      <Announcer label="Answer">{spokenSentences(turn.text, turn.ended)}</Announcer>
      {!failed && <ConnectionNotice state={connection} what="The answer" />}
      {failed && (
        <OutcomeNote outcome="FAILED" reason={turn.failure}>
          <Button look="secondary" small onPress={() => onAskAgain(fields.question)}>
            Ask again
          </Button>
        </OutcomeNote>
      )}
      <CitationList citations={turn.citations} />
    </div>
  );
}

function FinishedTurn({ fields }: { fields: TutorTurnFieldsFragment }) {
  const { answer, outcome, citations } = fields;
  return (
    <div className={styles.reply}>
      {outcome && outcome !== 'ANSWERED' && <OutcomeNote outcome={outcome} reason={null} />}
      {answer && <AnswerText text={answer} citations={citations} />}
      <CitationList citations={citations} />
      <Provenance fields={fields} />
    </div>
  );
}

interface OutcomeNoteProps {
  outcome: keyof typeof outcomeWords;
  reason: string | null;
  children?: React.ReactNode;
}

function OutcomeNote({ outcome, reason, children }: OutcomeNoteProps) {
  const { title, next } = outcomeWords[outcome];
  return (
    <div className={`${styles.outcome} ${outcome === 'FAILED' ? styles.failed : ''}`}>
      <strong>{title}</strong>
      {reason && <p>{reason}</p>}
      <p className={styles.soft}>{next}</p>
      {children}
    </div>
  );
}

/** What wrote the answer and what was searched for it. */
function Provenance({
  fields: { generator, retrieval, searched, outcome },
}: {
  fields: TutorTurnFieldsFragment;
}) {
  const parts = [
    outcome === 'ANSWERED' && generator && `${generatorWords[generator]}.`,
    searched && searchedWords(searched),
    retrieval && outcome !== 'ANSWERED' && `Found nothing that answers it; ${retrievalWords[retrieval]}.`,
  ].filter((part): part is string => Boolean(part));
  return parts.length > 0 ? <p className={styles.provenance}>{parts.join(' ')}</p> : null;
}

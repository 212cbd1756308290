import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { commentLengthMax, pressed, reasons, type Reason } from './domain/opinion.ts';
import { OutcomeNote } from './outcome-note.tsx';
import { OwnWords } from './own-words.tsx';
import styles from './rating.module.css';
import type { TurnRating } from './use-rating.ts';

/** Whether the answer helped, and where it did not, why. */
export function RateAnswer({ rating }: { rating: TurnRating }) {
  const t = useTranslations('tutor.rate');
  const { opinion, problem, rate } = rating;
  /** What was sent from here; nothing is said of what stood here before. */
  const [said, setSaid] = useState<'thanks' | 'sent' | null>(null);
  const [explains, setExplains] = useState(false);
  /** Where to find help, for a comment that a person of the school has to see. */
  const [help, setHelp] = useState<string | null>(null);
  const question = useId();

  async function vote(button: 'UP' | 'DOWN') {
    const next = pressed(opinion, button);
    setSaid(null);
    setHelp(null);
    if (!(await rate({ vote: next }))) return;
    setExplains(next === 'DOWN');
    if (next !== 'NONE') setSaid('thanks');
  }
  return (
    <div className={styles.rating} role="group" aria-labelledby={question}>
      <div className={styles.votes}>
        <span id={question}>{t('question')}</span>
        <Button
          look="quiet"
          small
          aria-pressed={opinion.vote === 'UP'}
          aria-label={t('up')}
          onPress={() => void vote('UP')}
        >
          <ThumbsUp aria-hidden />
        </Button>
        <Button
          look="quiet"
          small
          aria-pressed={opinion.vote === 'DOWN'}
          aria-label={t('down')}
          onPress={() => void vote('DOWN')}
        >
          <ThumbsDown aria-hidden />
        </Button>
        <span role="status" className={styles.soft}>
          {said && t(said)}
        </span>
      </div>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      {explains && opinion.vote === 'DOWN' && (
        <Why
          rating={rating}
          onSent={(reply) => {
            setExplains(false);
            setHelp(reply);
            setSaid(reply ? null : 'sent');
          }}
        />
      )}
      <div role="status">{help && <OutcomeNote outcome="ESCALATED" said={<OwnWords text={help} />} />}</div>
    </div>
  );
}

interface WhyProps {
  rating: TurnRating;
  /** With what the tutor says to it, which is mostly nothing. */
  onSent(reply: string | null): void;
}

function Why({ rating: { opinion, busy, rate }, onSent }: WhyProps) {
  const t = useTranslations('tutor.rate');
  const [reason, setReason] = useState<Reason | null>(opinion.reason);
  const [comment, setComment] = useState(opinion.comment ?? '');
  const [lacks, setLacks] = useState(false);
  const group = useId();
  async function send() {
    const words = comment.trim() || null;
    setLacks(reason === null && words === null);
    if (reason === null && words === null) return;
    const done = await rate({ reason, comment: words });
    if (done) onSent(done.reply ?? null);
  }
  return (
    <form
      className={styles.why}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset className={styles.reasons}>
        <legend>{t('why')}</legend>
        {reasons.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={group}
              value={one}
              checked={reason === one}
              onChange={() => setReason(one)}
            />
            {t(`reason.${one}`)}
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('comment')}
        hint={t('commentHint')}
        rows={2}
        maxLength={commentLengthMax}
        value={comment}
        onChange={setComment}
      />
      {lacks && reason === null && comment.trim() === '' && <Notice tone="danger">{t('lacks')}</Notice>}
      <div>
        <Button type="submit" look="secondary" small busy={busy}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

import { MessageSquareText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Time } from '../../components/ui/time.tsx';
import styles from './room.module.css';

export interface TeacherMessage {
  id: string;
  text: string;
  sentAt: string;
}

interface TeacherMessagesProps {
  messages: readonly TeacherMessage[];
  onRead(id: string): void;
}

/** What the teacher says to this student, where the eye is, until it is read; said aloud as it comes. */
export function TeacherMessages({ messages, onRead }: TeacherMessagesProps) {
  const t = useTranslations('quiz.room');
  return (
    <div role="log" aria-live="assertive" aria-label={t('messages')} className={styles.messages}>
      {messages.map(({ id, text, sentAt }) => (
        <div key={id} className={styles.message}>
          <MessageSquareText aria-hidden />
          <div>
            <p className={styles.messageHead}>
              {t('message')} · <Time at={sentAt} style="clock" />
            </p>
            <p className={styles.messageText}>{text}</p>
          </div>
          <Button look="secondary" small onPress={() => onRead(id)}>
            {t('messageRead')}
          </Button>
        </div>
      ))}
    </div>
  );
}

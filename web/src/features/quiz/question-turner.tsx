import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import styles from './room.module.css';

interface QuestionTurnerProps {
  current: number;
  count: number;
  onGo(index: number): void;
}

/** One question back, one forward. */
export function QuestionTurner({ current, count, onGo }: QuestionTurnerProps) {
  const t = useTranslations('quiz.room');
  return (
    <div className={styles.turner}>
      <Button look="secondary" isDisabled={current === 0} onPress={() => onGo(current - 1)}>
        <ArrowLeft aria-hidden className={styles.arrow} /> {t('previous')}
      </Button>
      <span className={styles.turned}>{t('questionOf', { number: current + 1, count })}</span>
      <Button isDisabled={current === count - 1} onPress={() => onGo(current + 1)}>
        {t('next')} <ArrowRight aria-hidden className={styles.arrow} />
      </Button>
    </div>
  );
}

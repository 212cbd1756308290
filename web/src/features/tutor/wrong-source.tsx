import { Flag } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { sourceCalledWrong } from './domain/opinion.ts';
import styles from './rating.module.css';
import type { TurnRating } from './use-rating.ts';

/** At a source: says that its words do not bear the answer out, or takes that back. */
export function WrongSource({ number, rating }: { number: number; rating: TurnRating }) {
  const t = useTranslations('tutor.rate');
  const { opinion, rate } = rating;
  const isWrong = opinion.wrongSource === number;
  return (
    <div className={styles.wrong}>
      <Button
        look="quiet"
        small
        aria-pressed={isWrong}
        aria-label={t('wrongSourceOf', { number })}
        onPress={() => void rate({ wrongSource: sourceCalledWrong(opinion, number) })}
      >
        <Flag aria-hidden /> {t('wrongSource')}
      </Button>
      <span role="status" className={styles.soft}>
        {isWrong && t('wrongSourceSaid')}
      </span>
    </div>
  );
}

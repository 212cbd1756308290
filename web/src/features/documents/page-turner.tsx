import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import styles from './sheet.module.css';

interface PageTurnerProps {
  page: number;
  pages: number;
  onTurn(page: number): void;
}

/** The page that is open, the ones beside it, and a way to any other by its number. */
export function PageTurner({ page, pages, onTurn }: PageTurnerProps) {
  const t = useTranslations('documents');
  return (
    <nav className={styles.turner} aria-label={t('turner.label')}>
      <Button
        look="secondary"
        small
        isDisabled={page <= 1}
        onPress={() => onTurn(page - 1)}
        aria-label={t('turner.previous')}
      >
        <ChevronLeft aria-hidden className={styles.chevron} />
      </Button>
      <PageNumber key={page} page={page} pages={pages} onTurn={onTurn} />
      <Button
        look="secondary"
        small
        isDisabled={page >= pages}
        onPress={() => onTurn(page + 1)}
        aria-label={t('turner.next')}
      >
        <ChevronRight aria-hidden className={styles.chevron} />
      </Button>
    </nav>
  );
}

/** What is typed counts when it is entered or left; what is no page of the document is taken back. */
function PageNumber({ page, pages, onTurn }: PageTurnerProps) {
  const t = useTranslations('documents');
  const [typed, setTyped] = useState(String(page));
  function enter() {
    const number = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : page;
    const target = Math.min(Math.max(number, 1), pages);
    setTyped(String(target));
    if (target !== page) onTurn(target);
  }
  return (
    <form
      className={styles.number}
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <label>
        {t('turner.page')}{' '}
        <input
          inputMode="numeric"
          autoComplete="off"
          size={Math.max(2, String(pages).length)}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onFocus={({ target }) => target.select()}
          onBlur={enter}
        />
      </label>{' '}
      {t('turner.of', { pages })}
    </form>
  );
}

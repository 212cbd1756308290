import { Printer } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';

/** Prints the turn it stands in, alone: the question, the answer, and its sources with their words. */
export function PrintAnswer() {
  const t = useTranslations('tutor');
  const place = useRef<HTMLDivElement>(null);
  function print() {
    const turn = place.current?.closest('article');
    if (!turn) return;
    turn.dataset['printed'] = 'alone';
    window.addEventListener('afterprint', () => delete turn.dataset['printed'], { once: true });
    window.print();
  }
  return (
    <div ref={place}>
      <Button look="quiet" small onPress={print}>
        <Printer aria-hidden /> {t('printAnswer')}
      </Button>
    </div>
  );
}

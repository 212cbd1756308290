import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { FurtherWords } from '../../messages/further-words.tsx';
import { loadOutageMessages } from '../../messages/load-messages.ts';
import type { Strip } from './domain/strip.ts';

/** What does not work, what still does, and that nothing is lost. */
export function OutageWords({ strip }: { strip: Strip }) {
  return (
    <FurtherWords load={loadOutageMessages}>
      <Words strip={strip} />
    </FurtherWords>
  );
}

/** One paragraph, however much it is. */
function Words({ strip: { degraded, isBack } }: { strip: Strip }) {
  const t = useTranslations('outages');
  const Icon = isBack ? CircleCheck : TriangleAlert;
  const sentences = isBack
    ? [t('back')]
    : [...degraded.map((name) => t(`without.${name}`)), t('nothingLost')];
  return (
    <p ref={useRoomForIt()}>
      <Icon aria-hidden /> {sentences.join(' ')}
    </p>
  );
}

/** Pages that fill the window leave room for the words, however many lines they take. */
function useRoomForIt() {
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const strip = words.current?.closest('[data-notice]');
    if (!strip) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty('--height-notice', `${strip.getBoundingClientRect().height}px`),
    );
    observer.observe(strip);
    return () => {
      observer.disconnect();
      style.removeProperty('--height-notice');
    };
  }, []);
  return words;
}

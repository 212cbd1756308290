import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { parseFrameAnswer, type FrameAnswer } from './domain/frame-answer.ts';
import styles from './tutor.module.css';

/** A library of some size has to come first. */
const drawnWithinMs = 20_000;
/** What is longer is shown as it is written. */
const lengthMax = 5_000;

/**
 * A diagram, drawn in a frame that can do nothing else; what it is drawn from stands there until then, where it is none, and
 * for who cannot see it.
 */
export function Diagram({ text }: { text: string }) {
  const t = useTranslations('tutor');
  const frame = useRef<HTMLIFrameElement>(null);
  const [answer, setAnswer] = useState<FrameAnswer | null>(text.length > lengthMax ? 'failed' : null);
  useEffect(() => {
    const late = setTimeout(() => setAnswer((known) => known ?? 'failed'), drawnWithinMs);
    const listen = ({ source, data }: MessageEvent) => {
      if (source === frame.current?.contentWindow) setAnswer(parseFrameAnswer(data) ?? 'failed');
    };
    window.addEventListener('message', listen);
    return () => {
      clearTimeout(late);
      window.removeEventListener('message', listen);
    };
  }, []);
  const source = (
    <pre className={styles.fenced} tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
  if (answer === 'failed') return source;
  return (
    <div className={styles.diagram}>
      {!answer && source}
      <iframe
        ref={frame}
        src="/diagram/frame.html"
        sandbox="allow-scripts"
        title={t('diagram')}
        height={answer?.height ?? 0}
        // It is of no origin that could be named.
        onLoad={() => frame.current?.contentWindow?.postMessage({ text }, '*')}
      />
      {answer && (
        <details>
          <summary>{t('diagramSource')}</summary>
          {source}
        </details>
      )}
    </div>
  );
}

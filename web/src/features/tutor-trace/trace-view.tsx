import { useFormatter, useTranslations } from 'use-intl';
import type { ReactNode } from 'react';
import { shareOf, type Step } from './domain/steps.ts';
import styles from './trace.module.css';
import { useStepWords } from './use-step-words.ts';

/** How an answer was made: when each step was done and how long it took, and then what came of each. */
export function TraceView({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations('tutor-trace');
  return (
    <>
      <h2>{t('time')}</h2>
      <Waterfall steps={steps} />
      {steps.map((step, at) => (
        <StepDetails key={at} step={step} />
      ))}
    </>
  );
}

/** A table whose last column draws what the others say. */
function Waterfall({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations('tutor-trace');
  const { stepWords, ms } = useStepWords();
  return (
    <Table
      caption={t('timeCaption')}
      columns={[t('step'), t('began'), t('took')]}
      drawn
      rows={steps.map(({ name, startedMs, tookMs, bar }) => ({
        cells: [stepWords(name), ms(startedMs), ms(tookMs)],
        from: bar.from,
        width: bar.width,
      }))}
    />
  );
}

function StepDetails({ step }: { step: Step }) {
  const t = useTranslations('tutor-trace');
  const { stepWords, valueWords, signWords, saidOf, reasonWords } = useStepWords();
  const format = useFormatter();
  const { found, sentences, routed, rest } = step;
  const twoDigits = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <section className={styles.step}>
      <h2>{stepWords(step.name)}</h2>
      {rest.length > 0 && (
        <dl className={styles.values}>
          {rest.map(([name, value]) => (
            <div key={name}>
              <dt>{valueWords(name)}</dt>
              <dd>{saidOf(name, value)}</dd>
            </div>
          ))}
          {routed && (
            <div>
              <dt>{valueWords('because')}</dt>
              <dd>{reasonWords(routed)}</dd>
            </div>
          )}
        </dl>
      )}
      {found.length > 0 && <Found step={step} />}
      {sentences.length > 0 && (
        <>
          <h3>{t('sentences')}</h3>
          <ol className={styles.sentences}>
            {sentences.map(({ text, passage, evidence }, at) => (
              <li key={at}>
                <q>{text}</q> {t('ofPassage', { passage })}
                <p className={styles.evidence}>
                  {evidence.map(([name, value]) => `${signWords(name)} ${twoDigits(value)}`).join(' · ')}
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Found({ step: { name, found } }: { step: Step }) {
  const t = useTranslations('tutor-trace');
  const { stepWords } = useStepWords();
  const format = useFormatter();
  const isReread = found.some(({ reread }) => reread !== null);
  const score = (value: number | null) =>
    value === null ? '–' : format.number(value, { maximumFractionDigits: 3 });
  return (
    <Table
      caption={name === 'neighbours' ? stepWords(name) : t('found')}
      columns={[
        t('document'),
        t('page'),
        t('byWords'),
        t('byMeaning'),
        ...(isReread ? [t('reread')] : []),
        t('score'),
      ]}
      drawn
      rows={found.map((hit) => ({
        cells: [
          [hit.document, hit.headings].filter(Boolean).join(' · '),
          hit.page === null ? '–' : String(hit.page),
          score(hit.words),
          score(hit.meaning),
          ...(isReread ? [score(hit.reread)] : []),
          score(hit.score),
        ],
        from: 0,
        width: 100 * shareOf(hit.score, found),
      }))}
    />
  );
}

interface TableProps {
  caption: string;
  columns: string[];
  /** Whether a bar is drawn after the last column. */
  drawn: boolean;
  rows: { cells: ReactNode[]; from: number; width: number }[];
}

function Table({ caption, columns, drawn, rows }: TableProps) {
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {drawn && <td aria-hidden />}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, from, width }, at) => (
            <tr key={at}>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
              {drawn && (
                <td className={styles.track} aria-hidden>
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none">
                    <rect x={from} width={width} height="10" />
                  </svg>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { DataTable } from '../../components/ui/data-table.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { graphql } from '../../gql/index.ts';
import { lastFourWeeks } from '../family/domain/days.ts';
import family from '../family/family.module.css';
import { sizeOf } from '../materials/domain/format-bytes.ts';
import { Engagement } from './engagement.tsx';

const UsageDocument = graphql(`
  query OrganisationUsageFigures($from: DateTime!, $to: DateTime!) {
    viewer {
      id
      organisation {
        id
        usage(from: $from, to: $to) {
          people {
            role
            active
            deactivated
          }
          classrooms
          materials
          storageBytes
          attemptsStarted
          attemptsSubmitted
        }
      }
    }
  }
`);

const unitNames = { bytes: 'byte', KB: 'kilobyte', MB: 'megabyte', GB: 'gigabyte' } as const;

/** What the school has, and how much was done in the last four weeks. */
export function Usage() {
  const t = useTranslations('admin');
  const tShell = useTranslations('shell');
  const format = useFormatter();
  const errorWords = useErrorWords();
  const [weeks] = useState(() => lastFourWeeks(new Date()));
  const { data, error } = useQuery(UsageDocument, { variables: weeks, fetchPolicy: 'cache-and-network' });
  if (error) return <Notice tone="danger">{errorWords(error)}</Notice>;
  const usage = data?.viewer?.organisation.usage;
  if (!usage) return <Loading label={t('counting')} />;
  const { amount, unit } = sizeOf(usage.storageBytes);
  const figures = {
    classrooms: t('number', { value: usage.classrooms }),
    materials: t('number', { value: usage.materials }),
    storage: format.number(amount, { style: 'unit', unit: unitNames[unit] }),
    attemptsStarted: t('number', { value: usage.attemptsStarted }),
    attemptsSubmitted: t('number', { value: usage.attemptsSubmitted }),
  };
  return (
    <>
      <dl className={family.figures}>
        {(Object.keys(figures) as Array<keyof typeof figures>).map((figure) => (
          <div key={figure}>
            <dt>{t(`figure.${figure}`)}</dt>
            <dd>{figures[figure]}</dd>
          </div>
        ))}
      </dl>
      <Engagement span={weeks} />
      <DataTable
        label={t('peopleByRole')}
        columns={[t('role'), t('state.active'), t('state.shut')]}
        rows={usage.people.map(({ role, active, deactivated }) => ({
          key: role,
          cells: [
            tShell(`role.${role}`),
            t('number', { value: active }),
            t('number', { value: deactivated }),
          ],
        }))}
      />
    </>
  );
}

import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { readFragment } from '../../gql/index.ts';
import type { PlacesOfHelpSetFragment } from '../../gql/graphql.ts';
import { PlaceDialog, type Place } from './place-dialog.tsx';
import { PlacesOfHelpSetFragmentDefinition } from '../tutor/help-fragment.ts';
import { PlacesOfHelpSetDocument, SetPlacesDocument } from './operations.ts';
import styles from './safeguarding.module.css';

/** The server takes no more. */
const placesMax = 5;

/** Whom students in danger can turn to: an admin says it, and each student is shown it with the help text. */
export function SetPlacesOfHelp() {
  const t = useTranslations('safeguarding.places');
  const errorWords = useErrorWords();
  const { data, error } = useQuery(PlacesOfHelpSetDocument, { fetchPolicy: 'cache-and-network' });
  const school = readFragment(PlacesOfHelpSetFragmentDefinition, data?.viewer?.organisation);
  return (
    <section className={styles.section} aria-labelledby="places-of-help">
      <h2 id="places-of-help">{t('heading')}</h2>
      <p>{t('lead', { most: placesMax })}</p>
      {error && <Notice tone="danger">{errorWords(error)}</Notice>}
      {!school && !error && <Loading label={t('opening')} />}
      {school && <Places school={school} />}
    </section>
  );
}

const toPlace = ({ name, reach, phone }: Place): Place => ({ name, reach, phone });

function Places({ school }: { school: PlacesOfHelpSetFragment }) {
  const t = useTranslations('safeguarding.places');
  const [open, setOpen] = useState<number | null>(null);
  const { run, busy, problem } = useAction(SetPlacesDocument, 'setPlacesOfHelp');
  const places = school.placesOfHelp.map(toPlace);
  const put = async (next: readonly Place[], said: string) => {
    if (!(await run({ input: { organisationId: school.id, places: [...next] } }))) return;
    showToast({ message: said });
    setOpen(null);
  };
  const takeDown = (index: number, { name }: Place) =>
    put(places.toSpliced(index, 1), t('takenDown', { name }));
  return (
    <>
      {problem && open === null && <Notice tone="danger">{problem.message}</Notice>}
      {places.length === 0 && <Notice>{t('none')}</Notice>}
      <ol className={styles.people} aria-label={t('heading')}>
        {places.map((place, index) => (
          <li key={index}>
            <PlaceLines place={place} />
            <div className={styles.actions}>
              <Button
                look="secondary"
                small
                aria-label={t('changeWhich', { name: place.name })}
                onPress={() => setOpen(index)}
              >
                {t('change')}
              </Button>
              <Button
                look="secondary"
                small
                busy={busy}
                aria-label={t('takeDownWhich', { name: place.name })}
                onPress={() => void takeDown(index, place)}
              >
                {t('takeDown')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {places.length < placesMax && (
        <div>
          <Button look="secondary" onPress={() => setOpen(places.length)}>
            {t('add')}
          </Button>
        </div>
      )}
      {open !== null && (
        <PlaceDialog
          place={places[open]}
          busy={busy}
          problem={problem}
          onSave={(place) => void put(places.toSpliced(open, 1, place), t('saved', { name: place.name }))}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function PlaceLines({ place: { name, reach, phone } }: { place: Place }) {
  return (
    <span className={styles.place}>
      <bdi>{name}</bdi>
      {reach && (
        <span className={styles.soft} dir="auto">
          {reach}
        </span>
      )}
      {phone && (
        <span className={styles.soft}>
          <bdi dir="ltr">{phone}</bdi>
        </span>
      )}
    </span>
  );
}

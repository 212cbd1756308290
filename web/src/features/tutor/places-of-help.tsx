import { useQuery } from '@apollo/client/react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { graphql, readFragment } from '../../gql/index.ts';
import { PlacesOfHelpSetFragmentDefinition } from './help-fragment.ts';
import styles from './places-of-help.module.css';

const PlacesOfHelpDocument = graphql(`
  query PlacesOfHelp {
    viewer {
      id
      organisation {
        id
        ...PlacesOfHelpSet
      }
    }
  }
`);

/**
 * As the school has set them. They were brought with the tutor's page, so they stand there with the answer even where the
 * connection has gone since; asked again, because a number that changed must not be shown for as long as a tab is open.
 */
function usePlacesOfHelp() {
  const { data, previousData } = useQuery(PlacesOfHelpDocument, { fetchPolicy: 'cache-and-network' });
  // Where asking again fails, what was known stays.
  const school = readFragment(
    PlacesOfHelpSetFragmentDefinition,
    (data ?? previousData)?.viewer?.organisation,
  );
  return school?.placesOfHelp ?? [];
}

/** Whom the school says that a student in danger can turn to; nothing where it has said nothing. */
export function PlacesOfHelp() {
  const t = useTranslations('tutor.help');
  const heading = useId();
  const places = usePlacesOfHelp();
  if (places.length === 0) return null;
  return (
    <section className={styles.help} aria-labelledby={heading}>
      <h3 id={heading}>{t('heading')}</h3>
      <ul>
        {places.map(({ name, reach, phone, phoneUri }) => (
          <li key={`${name} ${reach} ${phone}`}>
            <strong dir="auto">{name}</strong>
            {reach && <span dir="auto">{reach}</span>}
            {phone && phoneUri && (
              <a className={styles.call} href={phoneUri}>
                {t.rich('call', { number: () => <bdi dir="ltr">{phone}</bdi> })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same for who listens: without links, which would be found twice. */
export function SpokenPlacesOfHelp() {
  const t = useTranslations('tutor.help');
  const places = usePlacesOfHelp();
  if (places.length === 0) return null;
  return (
    <>
      <p>{t('heading')}</p>
      {places.map(({ name, reach, phone }) => (
        <p key={`${name} ${reach} ${phone}`}>{[name, reach, phone].filter(Boolean).join(', ')}</p>
      ))}
    </>
  );
}

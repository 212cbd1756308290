import { useTranslations } from 'use-intl';
import { CheckboxField } from '../../components/ui/checkbox-field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { NumberField } from '../../components/ui/number-field.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import styles from './building.module.css';
import { fromLocalMoment, toLocalMoment } from './domain/local-moment.ts';
import { lacksConsent, settingsGaps, type Settings } from './domain/settings.ts';

interface SettingsEditorProps {
  settings: Settings;
  /** Somebody has begun: what a sitting is like stays as it is. */
  isLocked: boolean;
  onEdit(patch: Partial<Settings>): void;
}

const minuteMs = 60_000;

/** Everything about an exam but its questions. */
export function SettingsEditor({ settings, isLocked, onEdit }: SettingsEditorProps) {
  const t = useTranslations('exam-building.settings');
  const { title, instructions, timeLimitMs, attemptsMax, releasePolicy } = settings;
  const gaps = settingsGaps(settings);
  return (
    <section className={styles.settings} aria-label={t('label')}>
      <TextField
        label={t('title')}
        value={title}
        maxLength={200}
        isInvalid={gaps.includes('title')}
        hint={gaps.includes('title') ? t('titleMissing') : undefined}
        onChange={(written) => onEdit({ title: written })}
      />
      <TextField
        label={t('instructions')}
        hint={t('instructionsHint')}
        rows={4}
        maxLength={10_000}
        value={instructions}
        onChange={(written) => onEdit({ instructions: written })}
      />
      <div className={styles.two}>
        <Moment label={t('opensAt')} hint={t('opensHint')} of="opensAt" {...{ settings, onEdit }} />
        <Moment label={t('closesAt')} hint={t('closesHint')} of="closesAt" {...{ settings, onEdit }} />
        <NumberField
          label={t('timeLimit')}
          hint={t('timeLimitHint')}
          minValue={1}
          maxValue={10_080}
          value={timeLimitMs === null ? null : timeLimitMs / minuteMs}
          onChange={(minutes) =>
            onEdit({ timeLimitMs: minutes === null ? null : Math.round(minutes * minuteMs) })
          }
        />
        <NumberField
          label={t('attempts')}
          hint={t('attemptsHint')}
          minValue={1}
          maxValue={100}
          value={attemptsMax}
          onChange={(written) => onEdit({ attemptsMax: written === null ? null : Math.round(written) })}
        />
      </div>
      {gaps.includes('closesBeforeOpens') && <Notice tone="warning">{t('closesBeforeOpens')}</Notice>}
      <SelectField
        label={t('release')}
        value={releasePolicy}
        options={[
          { key: 'IMMEDIATE', label: t('releaseImmediate') },
          { key: 'MANUAL', label: t('releaseManual') },
        ]}
        onChange={(chosen) => onEdit({ releasePolicy: chosen })}
      />
      <SittingSettings settings={settings} isLocked={isLocked} onEdit={onEdit} />
    </section>
  );
}

/** What a sitting is like: fixed once somebody has begun, because it has to be the same for everybody. */
function SittingSettings({ settings, isLocked, onEdit }: SettingsEditorProps) {
  const t = useTranslations('exam-building.settings');
  const { showQuestions, isShuffled, isProctored, consentText } = settings;
  const lacks = !isLocked && lacksConsent(settings);
  return (
    <fieldset className={styles.group} disabled={isLocked}>
      <legend>{t('sitting')}</legend>
      {isLocked && <p className={styles.soft}>{t('locked')}</p>}
      <SelectField
        label={t('show')}
        value={showQuestions}
        isDisabled={isLocked}
        options={[
          { key: 'ALL', label: t('showAll') },
          { key: 'ONE_AT_A_TIME', label: t('showOne') },
        ]}
        onChange={(chosen) => onEdit({ showQuestions: chosen })}
      />
      <CheckboxField
        isSelected={isShuffled}
        isDisabled={isLocked}
        onChange={(chosen) => onEdit({ isShuffled: chosen })}
      >
        {t('shuffle')}
      </CheckboxField>
      <CheckboxField
        isSelected={isProctored}
        isDisabled={isLocked}
        onChange={(chosen) =>
          onEdit({
            isProctored: chosen,
            consentText: chosen && !consentText?.trim() ? t('consentDefault') : consentText,
          })
        }
      >
        {t('proctored')}
      </CheckboxField>
      {isProctored && (
        <TextField
          label={t('consent')}
          isInvalid={lacks}
          hint={lacks ? t('consentMissing') : t('consentHint')}
          rows={4}
          maxLength={5_000}
          isReadOnly={isLocked}
          value={consentText ?? ''}
          onChange={(written) => onEdit({ consentText: written })}
        />
      )}
    </fieldset>
  );
}

interface MomentProps extends Pick<SettingsEditorProps, 'settings' | 'onEdit'> {
  label: string;
  hint: string;
  of: 'opensAt' | 'closesAt';
}

function Moment({ label, hint, of, settings, onEdit }: MomentProps) {
  return (
    <TextField
      label={label}
      hint={hint}
      type="datetime-local"
      value={toLocalMoment(settings[of])}
      onChange={(written) => onEdit({ [of]: fromLocalMoment(written) })}
    />
  );
}

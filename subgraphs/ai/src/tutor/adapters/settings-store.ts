/** What teachers decided about the tutors of their classes, in PostgreSQL. */
import { eq } from 'drizzle-orm';
import type { Database } from '@ensure-study/stores/sql/port';
import { defaultSettings } from '../domain/settings.ts';
import type { SettingsStore } from '../class-ports.ts';
import { tutorSettings } from './tables.ts';

export function createSettingsStore({ db }: Database): SettingsStore {
  return {
    async of(classroomId) {
      const { tone, sources } = tutorSettings;
      const [row] = await db
        .select({ tone, sources })
        .from(tutorSettings)
        .where(eq(tutorSettings.classroomId, classroomId));
      return row ?? defaultSettings;
    },
    async set(classroomId, settings) {
      await db
        .insert(tutorSettings)
        .values({ classroomId, ...settings })
        .onConflictDoUpdate({ target: tutorSettings.classroomId, set: settings });
    },
  };
}

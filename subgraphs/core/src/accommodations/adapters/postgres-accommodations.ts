/** Accommodations in PostgreSQL. */
import { idCursor } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { accommodations } from '../../database/schema.ts';
import type { AccommodationRecords } from '../ports.ts';

export function createPostgresAccommodations(db: Executor): AccommodationRecords {
  const { classroomId: ofClass, studentId: ofStudent } = accommodations;
  return {
    async set({ classroomId, studentId, ...given }) {
      if (given.timeFactor === 1) {
        await db.delete(accommodations).where(and(eq(ofClass, classroomId), eq(ofStudent, studentId)));
        return;
      }
      await db
        .insert(accommodations)
        .values({ classroomId, studentId, ...given })
        .onConflictDoUpdate({ target: [ofClass, ofStudent], set: given });
    },
    async factorsOf(classroomId, studentIds) {
      const rows = await db
        .select()
        .from(accommodations)
        .where(and(eq(ofClass, classroomId), inArray(ofStudent, [...studentIds])));
      return new Map(rows.map(({ studentId, timeFactor }) => [studentId, timeFactor]));
    },
    ofClassroom(classroomId, page) {
      const after = idCursor(page.after);
      return db
        .select()
        .from(accommodations)
        .where(and(eq(ofClass, classroomId), after === undefined ? undefined : gt(ofStudent, after)))
        .orderBy(asc(ofStudent))
        .limit(page.first + 1);
    },
  };
}

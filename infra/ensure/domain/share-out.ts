/** Who is in which class of a load test. */

/**
 * For each student the places of its classes: two different ones where there are two, so that classes overlap as in a
 * school, and classes are of one size, give or take two.
 */
export function shareOut({ students, classrooms }: { students: number; classrooms: number }): number[][] {
  return Array.from({ length: students }, (_, student) => {
    if (classrooms === 0) return [];
    const first = student % classrooms;
    const step = classrooms === 1 ? 0 : 1 + (Math.floor(student / classrooms) % (classrooms - 1));
    return [...new Set([first, (first + step) % classrooms])];
  });
}

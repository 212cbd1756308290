/** Documents are data: what in them speaks to the tutor is neither quoted as an answer nor told to a language model. */
import { asksAboutOrders, ordersAmong } from '../../moderation/domain/orders.ts';
import type { ReadPassage } from './read-passage.ts';
import type { Passage } from './passage.ts';

/** The passage without its sentences that give orders to an assistant, unless the question is about such sentences. */
export function withoutOrders(read: ReadPassage, question: string): ReadPassage {
  const areOrders = ordersAmong(read.units.map(({ text }) => text));
  const orders = read.units.filter((_, at) => areOrders[at]);
  if (orders.length === 0 || asksAboutOrders(question)) return read;
  return {
    ...read,
    units: read.units.filter((unit) => !orders.includes(unit)),
    withheld: orders.map(({ unit: { start, end } }) => ({ start, end })),
  };
}

/** How many sentences of these are withheld, for a trace: nothing where none is. */
export function withheldData(reads: readonly ReadPassage[]): { withheld?: number } {
  const withheld = reads.reduce((sum, read) => sum + (read.withheld?.length ?? 0), 0);
  return withheld > 0 ? { withheld } : {};
}

/** The passage as a language model is told of it. */
export function toldPassage({ passage, withheld = [] }: ReadPassage): Passage {
  const text = withheld.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    passage.text,
  );
  return { ...passage, text };
}

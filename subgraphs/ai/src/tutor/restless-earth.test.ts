/** What a new user asked of the demo class, without a language model. */
import { describe, expect, test } from 'vitest';
import { converse, lastOf } from './fixtures/restless-earth.ts';

const sentences = (answer: string) =>
  answer
    .split(/\s*\[\d+\]\s*/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

describe('a follow-up that asks for more', () => {
  test.each([
    ['What is the epicentre of an earthquake?', 'and why?'],
    ['What is the epicentre of an earthquake?', 'tell me more'],
    ['What is a caldera?', 'give me an example'],
    ['What is a caldera?', 'and the first one?'],
    ['What is a caldera?', 'and?'],
    ['What is magma?', 'why?'],
    ['What is a tsunami?', 'more details please'],
  ])('after "%s", "%s" repeats no sentence', async (first, next) => {
    const [before, after] = await converse(first, next);
    const shown = new Set(sentences(before!.answer));
    expect(before!.outcome).toBe('ANSWERED');
    expect(sentences(after!.answer).filter((sentence) => shown.has(sentence))).toEqual([]);
  });

  test('for an example gets the next sentence that names one, and no other row of a table', async () => {
    for (const ask of ['give me an example', 'for example?', 'for instance?'])
      expect(await lastOf('What is a caldera?', ask)).toMatch(/^Crater Lake in Oregon/);
    expect(await lastOf('What is a shield volcano?', 'an example please')).toMatch(/^Mauna Loa/);
    expect(await lastOf('What is a fault?', 'for example?')).toMatch(/San Andreas Fault/);
    expect(await lastOf('What is a lahar?', 'for instance?')).toMatch(/nothing further/);
  });

  test('for a reason gets one that is given for it, with its list', async () => {
    expect(await lastOf('What is magma?', 'why?')).toMatch(/^There are three causes.*Extra heat/s);
  });

  test('is told plainly where there is nothing new, with nothing beside it', async () => {
    const replies = await converse('What is a caldera?', 'give me an example', 'and the first one?');
    expect(replies.at(-1)).toMatchObject({
      outcome: 'ABSTAINED',
      answer: 'Your class material says nothing further about this.',
      nearest: [],
    });
    expect(await lastOf('What is the epicentre of an earthquake?', 'and why?')).toMatch(/nothing further/);
  });

  test('goes on through the text each time it is asked', async () => {
    const replies = await converse(
      'What is the epicentre of an earthquake?',
      'tell me more',
      'go on',
      'go on',
    );
    const all = replies.flatMap(({ answer }) => sentences(answer));
    expect(replies.map(({ outcome }) => outcome)).toEqual(Array(4).fill('ANSWERED'));
    expect(new Set(all).size).toBe(all.length);
  });

  test('goes on from the one that is pointed at', async () => {
    const second = await lastOf(
      'What are the three kinds of plate boundary?',
      'tell me more about the second one',
    );
    expect(second).toMatch(/^When oceanic crust meets continental crust/);
  });

  test('in other words is no call for more', async () => {
    const [first, again] = await converse('What is a caldera?', 'say that again please');
    expect(again!.answer).toBe(first!.answer);
  });

  test('after what the material does not hold is told the same again', async () => {
    expect(await lastOf('What is photosynthesis?', 'tell me more')).toMatch(/does not answer this/);
  });
});

describe('what a sentence leans on', () => {
  test('comes with it, and the sentence that says what is asked comes first', async () => {
    expect(await lastOf('What is the epicentre of an earthquake?')).toMatch(
      /^The place underground where the slip begins is the focus, or hypocentre\. \[1\] The point on the surface straight above it is the epicentre\. \[1\]/,
    );
    expect(await lastOf('What is lava?')).toMatch(
      /^Molten rock .* When it reaches the surface it is called lava/,
    );
    expect(await lastOf('What is the lithosphere?')).toMatch(/^The crust and .* form the lithosphere/);
    expect(await lastOf('What is magma?')).toMatch(/^Molten rock under the ground is called magma/);
  });

  test('names what was remembered, and what was done about it', async () => {
    const [who, age] = await converse('Who was Tilly Smith and what did she do?', 'How old was she?');
    expect(who!.answer).toMatch(
      /draws back from the beach.*Tilly Smith, remembered this.*She warned her parents/,
    );
    expect(age).toMatchObject({ outcome: 'ANSWERED', answer: expect.stringContaining('ten-year-old') });
    expect(await lastOf('Who was Tilly Smith?', 'What did she do?')).toMatch(/She warned her parents/);
    expect(await lastOf('What is elastic rebound?', 'who worked it out?')).toMatch(/Harry Fielding Reid/);
  });
});

describe('several kinds', () => {
  test.each([
    ['What are the three kinds of plate boundary?', [/divergent/, /convergent/, /transform/]],
    ['What are the four methods that protect buildings?', [/isolation/, /Dampers/, /bracing/, /masonry/]],
    ['What are the kinds of volcano?', [/shield/, /stratovolcano/, /cinder cone/, /caldera/]],
    ['What kinds of wave are there?', [/P waves/, /S waves/]],
    ['Name the three eruptions to remember', [/Vesuvius/, /Krakatau/, /Pinatubo/]],
  ])('%s is answered with each of them', async (question, each) => {
    const answer = await lastOf(question);
    for (const one of each) expect(answer).toMatch(one);
    expect(answer).not.toMatch(/only a part/);
  });
});

test('beside what is not answered stands only what has to do with the question', async () => {
  const [outside] = await converse('What is photosynthesis?');
  expect(outside).toMatchObject({ outcome: 'ABSTAINED', nearest: [] });
  const [near] = await converse('Who painted the San Andreas Fault?');
  expect(near!.outcome).toBe('ABSTAINED');
  expect(near!.nearest!.length).toBeGreaterThan(0);
  for (const { text } of near!.nearest!) expect(text).toMatch(/fault|Andreas/i);
});

describe('a whole question in the middle of a conversation', () => {
  test('about another matter of the same class is answered as it stands', async () => {
    const answer = await lastOf('What is a hot spot?', 'What are the three kinds of plate boundary?');
    for (const kind of [/divergent/, /convergent/, /transform/]) expect(answer).toMatch(kind);
    expect(answer).not.toMatch(/hot spot|Hawaii/);
  });
});

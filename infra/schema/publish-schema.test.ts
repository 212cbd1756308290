import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from './files.ts';
import { publishSchema, shapeOf, type PublishOutcome } from './publish-schema.ts';

const today = '2027-06-15';
const ripe = 'Use `members`. Until 2027-06-15.';
const people = (body: string) => `type Query { class: Class } type Class { members: Int ${body} }`;

const publish = (before: string, current: string, changelog = '# Changes\n'): Promise<PublishOutcome> =>
  publishSchema({ published: shapeOf(before), current, changelog, why: 'A reason', today });
const sinceThen = (day: string, coordinate = 'Class.pupils') =>
  `# Changes\n\n## ${day}: Members\n\n**Deprecated, or no longer**\n\n- \`${coordinate}\` is deprecated: ${ripe}\n`;

it('the published schema is the one that is served: npm run schema:changes -- "why" writes what has changed', async () => {
  const [published, current, changelog] = await Promise.all(
    [schemaFiles.published, schemaFiles.current, schemaFiles.changelog].map((file) => readFile(file, 'utf8')),
  );
  expect(published).toBe(shapeOf(current ?? ''));
  expect(changelog).toMatch(/^## \d{4}-\d{2}-\d{2}: First published schema$/m);
});

describe('an entry', () => {
  it('says what was added, what to be ready for and what is deprecated, above the entries before it', async () => {
    const before = 'type Query { a: Int } enum Mode { A } union Found = Page type Page { n(x: Int): Int }';
    const after = `type Query { a: Int @deprecated(reason: "Use \`b\`. Until 2027-12-15.") b(x: Int): Role }
      enum Mode { A B } union Found = Page | Role type Page { n(x: Int, y: Int): Int } type Role { name(of: Int): String }`;
    const outcome = await publish(before, after, '# Changes\n\nWords.\n\n## 2027-01-01: Before\n');
    expect(outcome).toMatchObject({ kind: 'published', published: shapeOf(after) });
    expect((outcome as { changelog: string }).changelog).toBe(`# Changes

Words.

## 2027-06-15: A reason

**Be ready for it: what worked goes on, but you may meet what you did not know**

- Member \`Role\` was added to Union type \`Found\`.
- Enum value \`B\` was added to enum \`Mode\`.
- Argument \`y: Int\` added to field \`Page.n\`.

**Deprecated, or no longer**

- \`Query.a\` is deprecated: Use \`b\`. Until 2027-12-15.

**Added**

- Field \`b\` was added to object type \`Query\`.
- Type \`Role\` was added.

## 2027-01-01: Before
`);
  });

  it('is not written for what is only said of the schema', async () => {
    expect(await publish('type Query { a: Int }', '"All." type Query { "One." a: Int }')).toEqual({
      kind: 'unchanged',
    });
  });
});

describe('a change that breaks clients is refused', () => {
  it.each([
    ['a removal of what is not deprecated', people('pupils: Int'), people(''), /deprecated since never/],
    ['another type', people('pupils: Int'), people('pupils: String'), /changed type/],
    ['null where none was', people('pupils: Int!'), people('pupils: Int'), /changed type/],
    ['an argument that is needed', people('pupils: Int'), people('pupils(of: ID!): Int'), /of: ID!/],
    [
      'a member of a union that goes',
      'union U = A | B type A { a: U } type B { b: Int } type Query { u: U }',
      'union U = A type A { a: U } type B { b: Int } type Query { u: U }',
      /Member `B` was removed/,
    ],
    [
      'a value of an enum that goes',
      people('k: K') + ' enum K { A B }',
      people('k: K') + ' enum K { A }',
      /K.B deprecated since never/,
    ],
    [
      'a type that is still led to',
      people('k: K') + ' type K { a: Int }',
      people(''),
      /K deprecated since never/,
    ],
  ])('%s', async (_, before, after, sentence) => {
    const outcome = await publish(before, after);
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect((outcome as { sentences: string[] }).sentences.join('\n')).toMatch(sentence);
  });

  const deprecated = (reason: string) =>
    people(`pupils: Pupils @deprecated(reason: "${reason}")`) + ' type Pupils { n: Int }';

  it('but not six months after the changelog announced it: then it goes, with the type that it led to', async () => {
    expect(await publish(deprecated(ripe), people(''), sinceThen('2026-12-15'))).toMatchObject({
      kind: 'published',
      changelog: expect.stringContaining('- Type `Pupils` was removed.') as string,
    });
  });

  it.each([
    ['a day too early', ripe, sinceThen('2026-12-16')],
    ['before the day that its reason gave', 'Use `members`. Until 2027-06-16.', sinceThen('2026-01-01')],
    ['when the changelog does not have it', ripe, '# Changes\n'],
    [
      'when it was taken back in between',
      ripe,
      `## 2027-02-01: Back\n\n- \`Class.pupils\` is not deprecated any more.\n\n${sinceThen('2026-01-01')}`,
    ],
  ])('%s', async (_, reason, changelog) => {
    expect(await publish(deprecated(reason), people(''), changelog)).toMatchObject({ kind: 'refused' });
  });
});

describe('what asks for a scope', () => {
  const scoped = (scopes: string | undefined, more = '') =>
    `type Query { class: Class } ${more} "A class.\\nScope: class:read." type Class { "Its name.${
      scopes === undefined ? '' : `\\nScope: ${scopes}.`
    }" name: Int }`;
  const refusedFor = async (before: string | undefined, now: string) => {
    const outcome = await publish(scoped(before), scoped(now));
    return outcome.kind === 'refused' ? outcome.sentences : outcome.kind;
  };
  const notTightened = expect.stringContaining('not tightened') as string;

  it.each([
    ['a new one', undefined, 'a', '`Class.name` asks for the scope `a`; before for no scope.'],
    ['another one', 'a', 'b', '`Class.name` asks for the scope `b`; before for the scope `a`.'],
    ['one more at once', 'a', 'a and b', 'asks for the scope `a` and `b`; before for the scope `a`.'],
    ['one of fewer', 'a, or b', 'b', 'asks for the scope `b`; before for the scope `a`, or `b`.'],
  ])('is not to ask for %s, by which tokens would break', async (_, before, now, sentence) => {
    expect(await refusedFor(before, now)).toEqual([expect.stringContaining(sentence)]);
    expect(await refusedFor(before, now)).toEqual([notTightened]);
  });

  it('may come to ask for less, which the entry tells as added', async () => {
    const added = async (before: string, now: string | undefined) =>
      ((await publish(scoped(before), scoped(now))) as { changelog: string }).changelog.split('**Added**')[1];
    expect(await added('a', 'a, or b')).toContain(
      '- `Class.name` asks for the scope `a`, or `b`; before for the scope `a`.',
    );
    expect(await added('a', undefined)).toContain(
      '- `Class.name` asks for no scope; before for the scope `a`.',
    );
  });

  it('may do so from the beginning, and in any order', async () => {
    const more = 'type Role { "Scope: role:read." name: Int } extend type Query { role: Role }';
    expect((await publish(scoped('a'), scoped('a', more))).kind).toBe('published');
    expect(await publish(scoped('a, or b'), scoped('b, or a'))).toMatchObject({ kind: 'published' });
  });

  it('is taken in as it is where nothing was published of scopes', async () => {
    expect(await publish('type Query { a: Int }', 'type Query { "Scope: a." a: Int }')).toMatchObject({
      kind: 'published',
      changelog: expect.stringContaining('`Scope: …`') as string,
    });
  });
});

it.each(['Use `members`.', 'Use `members`. Until 2027-12-14.'])(
  'a deprecation that does not say six months in advance until when is refused: %s',
  async (reason) => {
    const after = people(`pupils: Int @deprecated(reason: "${reason}")`);
    expect(await publish(people('pupils: Int'), after)).toMatchObject({
      kind: 'refused',
      sentences: [expect.stringContaining('"Until 2027-12-15."')],
    });
  },
);

it('other words for a deprecation keep its day, and do not put off the removal', async () => {
  const pupils = (reason: string) => people(`pupils: Int @deprecated(reason: "${reason}")`);
  const reworded = await publish(
    pupils(ripe),
    pupils('Use `members { role }`. Until 2027-06-15.'),
    sinceThen('2026-12-15'),
  );
  const { changelog } = reworded as { changelog: string };
  expect(changelog).toContain('`Class.pupils` is deprecated: Use `members { role }`.');
  expect(await publish(pupils(ripe), people(''), changelog)).toMatchObject({ kind: 'published' });
  expect(await publish(pupils(ripe), pupils('Use it. Until 2027-06-14.'))).toMatchObject({ kind: 'refused' });
});

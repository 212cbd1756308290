import { expect, it } from 'vitest';
import { parseTranscript } from './transcript.ts';

const read = (text: string) => {
  const parsed = parseTranscript(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.cues;
};
const refusal = (text: string) => {
  const parsed = parseTranscript(text);
  return parsed.ok ? undefined : parsed.message;
};

it('reads WebVTT: voices, remarks, styles, settings, entities and short times', () => {
  const vtt = `WEBVTT - Lesson 3
Kind: captions

STYLE
::cue { color: red }

NOTE who wrote this
and when

intro
00:01.000 --> 00:04.500 align:start position:10%
<v.loud Ms Ferrari>Magma rises &amp; <i>cools</i>.
<v Sam>Why?

01:00:00.000 --> 01:00:01.000
Nobody is named here.`;
  expect(read(vtt)).toEqual([
    { startMs: 1_000, endMs: 4_500, speaker: 'Ms Ferrari', text: 'Magma rises & cools.' },
    { startMs: 1_000, endMs: 4_500, speaker: 'Sam', text: 'Why?' },
    { startMs: 3_600_000, endMs: 3_601_000, speaker: null, text: 'Nobody is named here.' },
  ]);
});

it('reads SubRip with numbers, commas, carriage returns and a byte order mark, in the order of time', () => {
  const srt =
    '\uFEFF2\r\n00:00:05,000 --> 00:00:06,000\r\nlater\r\nstill later\r\n\r\n1\r\n00:00:01,250 --> 00:00:02,000\r\n<b>first</b>\r\n';
  expect(read(srt)).toEqual([
    { startMs: 1_250, endMs: 2_000, speaker: null, text: 'first' },
    { startMs: 5_000, endMs: 6_000, speaker: null, text: 'later still later' },
  ]);
});

it('takes a name before a colon for a speaker only where it stands before the words again', () => {
  const said = [
    'Ada Lovelace: Hello.',
    'Remember: it moves.',
    'हिना: नमस्ते',
    'Ada Lovelace: Bye.',
    'हिना: ठीक है',
  ];
  const cues = read(
    said.map((text, n) => `${n + 1}\n00:00:0${n},000 --> 00:00:0${n},900\n${text}`).join('\n\n'),
  );
  expect(cues.map(({ speaker }) => speaker)).toEqual(['Ada Lovelace', null, 'हिना', 'Ada Lovelace', 'हिना']);
  expect(cues.map(({ text }) => text)).toEqual(['Hello.', 'Remember: it moves.', 'नमस्ते', 'Bye.', 'ठीक है']);
});

it('leaves no markup, control characters or half characters, and what was written as text stays text', () => {
  const [cue] = read(
    '1\n00:00:00,000 --> 00:00:01,000\n<script>alert(1)</script><img src=x onerror=y>\u0000a\u0007b \ud800 <<b>c> &lt;b&gt;',
  );
  expect(cue?.text).toBe('alert(1) a b \uFFFD <c> <b>');
});

it('refuses what it cannot read with the line', () => {
  const time = '00:00:01,000 --> 00:00:02,000';
  expect(refusal('')).toBe('In this file nothing is said.');
  expect(refusal('WEBVTT\n\nNOTE nothing else')).toBe('In this file nothing is said.');
  expect(refusal(`1\n${time}\nfine\n\n2\nno time\ntext`)).toMatch(/^Line 5: there is no time/);
  expect(refusal(`1\n${time}\nfine\n\n2\n00:00:xx --> 00:00:04,000\ntext`)).toMatch(
    /^Line 6: this is no time/,
  );
  expect(refusal('1\n00:61:00,000 --> 00:62:00,000\ntext')).toMatch(/^Line 2: minutes and seconds/);
  expect(refusal('1\n00:00:02,000 --> 00:00:01,000\ntext')).toMatch(/^Line 2: this ends before/);
  expect(refusal(`1\n${time}\n${'x'.repeat(2_001)}`)).toMatch(/^Line 3: one entry/);
  expect(refusal('%PDF-1.7 something else')).toMatch(/^Line 1/);
  expect(refusal(Array.from({ length: 20_001 }, () => `${time}\nx`).join('\n\n'))).toMatch(/at most 20000/);
});

it('reads a file of hostile length in no time', () => {
  const begun = performance.now();
  for (const text of [
    `00:00:01,000 --> 00:00:02,000\n${'<v '.repeat(170_000)}`,
    `${' '.repeat(500_000)}-->`,
    '<'.repeat(500_000),
    `00:00:01,000 --> 00:00:02,000\n${'A '.repeat(250_000)}`,
  ])
    parseTranscript(text);
  expect(performance.now() - begun).toBeLessThan(2_000);
});

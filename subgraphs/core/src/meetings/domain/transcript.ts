/** Transcripts as meeting programs write them: WebVTT and SubRip. What cannot be read is refused with its line. */
import type { TranscriptCue } from '@ensure-study/contracts/meetings';
import { nameSpeakers, readWords } from './transcript-text.ts';

export type ParsedTranscript =
  { ok: true; cues: TranscriptCue[] } | { ok: false; /** One sentence for people. */ message: string };

/** Of the text, as UTF-8: a spoken hour takes about 100 kB. */
export const transcriptBytesMax = 512 * 1024;
const cuesMax = 20_000;
const textMax = 2_000;

const refused = (message: string): ParsedTranscript => ({ ok: false, message });

/** Lines of a file that belong together, and the number of the first, from 1. */
interface Block {
  line: number;
  lines: string[];
}

const arrow = '-->';
const side = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{3})`;
/** What stands behind the second time are settings of where to show it. */
const timing = new RegExp(String.raw`^\s*${side}\s*-->\s*${side}(?:\s.*)?$`);
/** Of WebVTT: remarks, and how it looks. */
const silentBlock = /^(NOTE|STYLE|REGION)(\s|$)/;

/** Cues in the order of time, with speakers where the file tells them. */
export function parseTranscript(text: string): ParsedTranscript {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const isVtt = /^WEBVTT(\s|$)/.test(lines[0] ?? '');
  const cues: TranscriptCue[] = [];
  for (const block of toBlocks(lines).slice(isVtt ? 1 : 0)) {
    if (isVtt && silentBlock.test(block.lines[0] ?? '')) continue;
    const read = readCue(block);
    if (!read.ok) return read;
    cues.push(...read.cues);
    if (cues.length > cuesMax) return refused(`A transcript has at most ${cuesMax} entries.`);
  }
  if (cues.length === 0) return refused('In this file nothing is said.');
  return { ok: true, cues: nameSpeakers(cues).sort((a, b) => a.startMs - b.startMs) };
}

function toBlocks(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') open = undefined;
    else if (open) open.lines.push(line);
    else blocks.push((open = { line: index + 1, lines: [line] }));
  }
  return blocks;
}

/** What was said in a block. The time may stand below a number or a name of the cue. */
function readCue({ line, lines }: Block): ParsedTranscript {
  const place = lines.findIndex((text) => text.includes(arrow));
  if (place < 0 || place > 1)
    return refused(`Line ${line}: there is no time here like 00:01:02.500 --> 00:01:04.000.`);
  const at = line + place;
  const match = timing.exec(lines[place] ?? '');
  if (!match) return refused(`Line ${at}: this is no time like 00:01:02.500 --> 00:01:04.000.`);
  const [startMs, endMs] = [toMs(match.slice(1, 5)), toMs(match.slice(5, 9))];
  if (startMs === undefined || endMs === undefined)
    return refused(`Line ${at}: minutes and seconds go up to 59.`);
  if (endMs < startMs) return refused(`Line ${at}: this ends before it begins.`);
  const said = readWords(lines.slice(place + 1).join('\n'));
  if (said.some(({ text }) => text.length > textMax))
    return refused(`Line ${at + 1}: one entry has at most ${textMax} characters.`);
  return { ok: true, cues: said.map((words) => ({ startMs, endMs, ...words })) };
}

function toMs([hours = '0', minutes, seconds, ms]: (string | undefined)[]): number | undefined {
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000 + Number(ms);
}

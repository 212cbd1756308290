import { capabilities, type Capability } from '@ensure-study/contracts/status';
import { describe, expect, it } from 'vitest';
import { concerning } from './concerning.ts';
import { isSaying, nextStrip, nothingToSay, type Strip } from './strip.ts';

const told = (strip: Strip, ...degraded: Capability[]) =>
  nextStrip(strip, { type: 'told', degraded, isWell: degraded.length === 0 });
const putAway = (strip: Strip) => nextStrip(strip, { type: 'putAway' });

describe('who is told', () => {
  it('is whoever notices: parents of what is saved, counted and told, visitors of what is saved', () => {
    expect(concerning(capabilities, 'TEACHER')).toEqual(capabilities);
    expect(concerning(capabilities, 'PARENT')).toEqual(['READING', 'SAVING', 'NOTICES', 'COUNTS']);
    expect(concerning(capabilities, null)).toEqual(['READING', 'SAVING']);
  });

  it('is nobody where this page does not know the name', () => {
    expect(concerning(['HOLOGRAMS' as Capability], 'STUDENT')).toEqual([]);
  });
});

describe('the strip', () => {
  it('says nothing before anything was missing', () => {
    expect(isSaying(nothingToSay)).toBe(false);
    expect(isSaying(told(nothingToSay))).toBe(false);
  });

  it('stays put away while nothing changes, and comes again with the next change', () => {
    const away = putAway(told(nothingToSay, 'COUNTS'));
    expect(isSaying(away)).toBe(false);
    expect(isSaying(told(away, 'COUNTS'))).toBe(false);
    expect(isSaying(told(away, 'COUNTS', 'NOTICES'))).toBe(true);
  });

  it('says that all is back, until that is put away', () => {
    const back = told(told(nothingToSay, 'COUNTS'));
    expect([isSaying(back), back.isBack]).toEqual([true, true]);
    expect(isSaying(putAway(back))).toBe(false);
  });

  it('does not say that all is back to somebody who only signed out', () => {
    const strip = told(nothingToSay, 'WRITTEN_ANSWERS');
    const left = nextStrip(strip, { type: 'told', degraded: [], isWell: false });
    expect(isSaying(left)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { parsePhone, toLogLine, toPhoneUri } from './place-of-help.ts';

describe('a number that a student in danger is given', () => {
  it.each([
    ['112', 'tel:112'],
    ['15', 'tel:15'],
    ['116 111', 'tel:116111'],
    ['0800 – 111 0 111', 'tel:08001110111'],
    ['+1 (555) 010-0199', 'tel:+15550100199'],
    // The zero in brackets is dialled inside the country alone.
    ['+49 (0)30 1234-56', 'tel:+4930123456'],
    ['(030) 123.456', 'tel:030123456'],
    // As an address book copies it, and in letters of full width.
    ['\u202a+49\u00a030 1234\u202c', 'tel:+49301234'],
    ['１１６１１１', 'tel:116111'],
  ])('is dialled as it was meant: %s', (given, uri) => {
    const phone = parsePhone(given);
    expect(phone).toBeDefined();
    expect(toPhoneUri(phone ?? '')).toBe(uri);
  });

  it.each([
    ...['', '1', '+', 'call me', '116 111 ext. 2', '*31#', 'tel:112', '1098\n;phone-context=x'],
    // Two numbers would be dialled as one that nobody has.
    ...['112 / 116 111', '112, 110', '+49 30 1 +49 30 2', '0800 111 0 111 0800 111 0 222'],
  ])('is refused where it cannot be dialled as it stands: %j', (given) => {
    expect(parsePhone(given)).toBeUndefined();
  });
});

it('the log says of each place what students were shown', () => {
  const places = [
    { name: 'Ms Roy', reach: 'Room 12', phone: '112' },
    { name: 'Helpline', reach: null, phone: '116 111' },
  ];
  expect(toLogLine(places)).toBe('Ms Roy, Room 12, 112; Helpline, 116 111');
  expect(toLogLine([])).toBe('');
});

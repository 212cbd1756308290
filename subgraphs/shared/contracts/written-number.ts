/** Numbers as people write them: core marks by this reading, and the page shows it while a student types. Pure. */

/** Zeros of the digits that people of many languages write; NFKC takes care of full-width ones. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50];

/**
 * What a written number can mean, its unit cut off: nothing for what is no number, two for what is read in two ways
 * (`1,234` is one and a bit, or a thousand and more).
 */
export function readNumber(text: string, unit: string | null): number[] {
  const plain = toPlain(text);
  const own = unit === null ? '' : toPlain(unit);
  const bare = own !== '' && plain.endsWith(own) ? plain.slice(0, -own.length) : plain;
  const [, sign = '', digits = '', exponent = '0'] = form.exec(bare) ?? [];
  if (!/\d/.test(digits)) return [];
  const values = readings(digits).map((reading) => Number(`${sign}${reading}e${exponent}`));
  return values.filter((value) => Number.isFinite(value));
}

const form = /^([+-]?)([\d.,]+)(?:(?:e|[x*]10\^?)([+-]?\d{1,3}))?$/;

/** ASCII digits, one minus, one times, no spaces or marks between thousands. */
function toPlain(text: string): string {
  return text
    .replace(/[⁰¹²³⁴-⁹⁺⁻]+/gu, (raised) => `^${raised}`)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, toAsciiDigit)
    .toLowerCase()
    .replace(/[\s'’٬_]/gu, '')
    .replace(/[−–‒﹣]/gu, '-')
    .replace(/[×·⋅∙]/gu, 'x')
    .replace(/٫/gu, '.');
}

function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((candidate) => code >= candidate && code < candidate + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** Each way in which points and commas make sense. */
function readings(digits: string): string[] {
  const marks = digits.replace(/\d/g, '');
  if (marks === '') return [digits];
  const last = marks.at(-1) as string;
  const others = marks.slice(0, -1);
  const isGrouped = (mark: string) => new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`).test(digits);
  if (others === '') {
    const decimal = digits.replace(last, '.');
    // A point alone ends the whole part everywhere a computer is used; a comma may stand between thousands.
    return last === ',' && isGrouped(',') ? [decimal, digits.replace(',', '')] : [decimal];
  }
  if (new Set(marks).size === 1) return isGrouped(last) ? [digits.replaceAll(last, '')] : [];
  const whole = digits.slice(0, digits.lastIndexOf(last));
  const group = others[0] as string;
  const isWhole =
    others === group.repeat(others.length) && new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(whole);
  return group !== last && isWhole
    ? [`${whole.replaceAll(group, '')}.${digits.slice(whole.length + 1)}`]
    : [];
}

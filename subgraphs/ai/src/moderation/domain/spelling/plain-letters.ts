/** Text as it is meant to be read: without what hides in it, in plain small letters. */

/** Letters of other scripts, and signs, that look like Latin ones; those that NFKC does not fold by itself. */
const lookAlikes = new Map(
  Object.entries({
    a: 'аɑαᴀ∂ꭺ',
    b: 'ьƅʙвβ',
    c: 'сϲᴄⅽ¢',
    d: 'ԁɗᴅ',
    e: 'еҽєεᴇё℮',
    f: 'ғϝꜰ',
    g: 'ɡɢց',
    h: 'һհʜн',
    i: 'іıɩιɪїӏ',
    j: 'јʝᴊϳ',
    k: 'кκᴋĸ',
    l: 'ⅼʟ',
    m: 'мᴍⅿ',
    n: 'пηɴռ',
    o: 'оοσᴏօ๐',
    p: 'рρᴘ',
    q: 'ԛգ',
    r: 'гʀᴦ',
    s: 'ѕꜱƽ',
    t: 'тτᴛ',
    u: 'υսᴜц',
    v: 'νѵᴠ',
    w: 'ԝѡᴡωш',
    x: 'хχⅹ',
    y: 'уүγʏ',
    z: 'ᴢʐ',
  }).flatMap(([plain, others]) => [...others].map((other) => [other, plain] as const)),
);

const invisible = /[\p{Cf}\u034f\u115f\u1160\u3164\uffa0\ufe00-\ufe0f]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu;
/** Signs above and below Latin letters; those of Devanagari are letters of their own and stay, but for the dot below. */
const accents = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u093c]/g;
const isLatin = /\p{Script=Latin}/u;
const word = /[\p{L}\p{M}]+/gu;
const capitalRoman = /[\u{1f170}-\u{1f189}]/gu;

/** Most sentences of documents; of those that are judged by the thousand nothing else is asked. */
const plainAlready = /^[ -~\n\r\t]*$/;

/** Small Latin letters where Latin ones were meant; other scripts stay as they are. Line ends stay too. */
export function toPlainLetters(text: string): string {
  if (plainAlready.test(text)) return text.toLowerCase().replaceAll('`', "'");
  const folded = text
    .replace(capitalRoman, (sign) => String.fromCharCode(97 + (sign.codePointAt(0) ?? 0) - 0x1f170))
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(accents, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[æœ]/g, (letters) => (letters === 'æ' ? 'ae' : 'oe'))
    .replace(/[ø]/g, 'o')
    .replace(/[‘’ʼ`´]/g, "'");
  const hasLatin = isLatin.test(folded);
  return folded.replace(word, (letters) => (hasLatin ? unmask(letters) : letters)).normalize('NFC');
}

/** A word of another script is taken for a Latin one only where every letter looks like one, or some letters are Latin. */
function unmask(letters: string): string {
  if (/^[a-z]+$/.test(letters) || /\p{Script=Devanagari}/u.test(letters)) return letters;
  const all = [...letters];
  const looks = all.every((letter) => isLatin.test(letter) || lookAlikes.has(letter));
  return looks || isLatin.test(letters)
    ? all.map((letter) => lookAlikes.get(letter) ?? letter).join('')
    : letters;
}

import { expect, test } from 'vitest';
import { askWhatIsMeant, replyToCourtesy } from './own-words.ts';

test.each([
  ['thanks!', /welcome/],
  ['Thanks a lot :)', /welcome/],
  ['great, thanks for your help', /welcome/],
  ['Vielen Dank 😊', /welcome/],
  ['धन्यवाद', /welcome/],
  ['thank you, bye!', /welcome/],
  ['hello', /Hello/],
  ['Hi there!', /Hello/],
  ['Guten Morgen', /Hello/],
  ['bye', /Goodbye/],
  ['ok, see you tomorrow', /Goodbye/],
])('%s gets a friendly word', (message, reply) => {
  expect(replyToCourtesy(message)).toMatch(reply);
});

test.each([
  'thanks, and why?',
  'hi, what is a caldera?',
  'bye forever',
  'goodbye cruel world',
  'How do people say goodbye in Japan?',
  'thank you for nothing',
])('%s has more in it', (message) => {
  expect(replyToCourtesy(message)).toBeUndefined();
});

test.each(['tell me more', 'and why?', 'Give me an example, please', 'go on', 'what else?'])(
  '%s names nothing',
  (message) => {
    expect(askWhatIsMeant(message)).toMatch(/more about\?/);
  },
);

test.each(['tell me more about calderas', 'why is the sky blue?', 'an example of a shield volcano'])(
  '%s names something',
  (message) => {
    expect(askWhatIsMeant(message)).toBeUndefined();
  },
);

/** HTTP over a connection of its own, which is closed with the answer: what asks must not be among what is counted. */
import { request } from 'node:http';

/** The text of the answer; `body` is sent by POST, as JSON. */
export function askOnce(url: URL, body?: object, token?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const options = { agent: false, ...(body && { method: 'POST', headers }) };
    const sent = request(url, options, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.once('end', () => resolve(text));
      response.once('error', reject);
    });
    sent.once('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}

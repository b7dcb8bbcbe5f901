import { TAGS } from '../web/text/language.ts';
import type { Letter } from './channels.ts';

/** An address as it may stand in a header: nothing that ends the line or begins another recipient. */
const ADDRESS = /^[^\s@<>(),;:"\\[\]\p{Cc}]+@[a-z0-9.-]+$/iu;

/** Who letters come from: a name to read and an address. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** A letter as RFC 5322 has it, the same to the byte however often it is written. */
export function eml({ id, to, subject, text, language, at }: Letter, { name, address }: Sender): string {
  for (const one of [to, address]) if (!ADDRESS.test(one)) throw new Error(`not an e-mail address: ${one}`);
  const head = [
    `From: ${word(name)}\r\n <${address}>`,
    `To: <${to}>`,
    `Subject: ${word(subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${address.slice(address.indexOf('@') + 1)}>`,
    // SES gives every letter a Message-ID of its own; this one stays.
    `X-Registry-Message: ${id}`,
    'Auto-Submitted: auto-generated',
    `Content-Language: ${TAGS[language]}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  const body =
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return [...head, '', ...body, ''].join('\r\n');
}

/** Bytes of one encoded word: with the header's name before it, a line stays within the 76 characters of RFC 2047. */
const WORD_BYTES = 39;

/** Any text as encoded words, so that no character of it can mean anything in a header. */
function word(text: string): string {
  const parts = [''];
  for (const character of text) {
    const longer = (parts.at(-1) ?? '') + character;
    if (Buffer.byteLength(longer) > WORD_BYTES) parts.push(character);
    else parts[parts.length - 1] = longer;
  }
  return parts.map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}

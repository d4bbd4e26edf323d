/**
 * /.well-known/security.txt (RFC 9116).
 */

/**
 * Writes the file. It expires a year after the content last changed, so it
 * needs no clock and a site that nobody tends stops promising an answer;
 * section 2.5.5 recommends less than a year.
 *
 * @param canonical Its own absolute address.
 * @param changed The day the content last changed, `YYYY-MM-DD`.
 */
export function writeSecurityTxt(facts: {
  readonly email: string;
  readonly canonical: string;
  readonly language: string;
  readonly changed: string;
}): string {
  const expires = new Date(`${facts.changed}T00:00:00Z`);
  expires.setUTCDate(expires.getUTCDate() + 364);
  return [
    `Contact: mailto:${facts.email}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    `Preferred-Languages: ${facts.language.split('-')[0] ?? facts.language}`,
    `Canonical: ${facts.canonical}`,
    '',
  ].join('\n');
}

/**
 * /.well-known/security.txt (RFC 9116).
 */

/**
 * Writes the file. It expires a year after the content last changed, so it
 * needs no clock and a site that nobody tends stops promising an answer;
 * section 2.5.5 recommends less than a year.
 *
 * Readers look for it at the root of a host only (section 3). A site under a
 * base path writes it all the same, and names both places, so that its owner can
 * put a copy at the root.
 *
 * @param canonical The absolute addresses it may be read at.
 * @param changed The day the content last changed, `YYYY-MM-DD`.
 */
export function writeSecurityTxt(facts: {
  readonly email: string;
  readonly canonical: readonly string[];
  readonly language: string;
  readonly changed: string;
}): string {
  const expires = new Date(`${facts.changed}T00:00:00Z`);
  expires.setUTCDate(expires.getUTCDate() + 364);
  return [
    `Contact: mailto:${facts.email}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    `Preferred-Languages: ${facts.language.split('-')[0] ?? facts.language}`,
    ...facts.canonical.map((address) => `Canonical: ${address}`),
    '',
  ].join('\n');
}

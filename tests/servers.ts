/** The built sites that the tests look at, and where they are served. */
const server = (port: number, folder: string, base: string) => ({
  port,
  folder,
  base,
  url: `http://localhost:${port}${base}`,
});

/** Three ports from here on; another first one lets two checkouts be tested at once. */
const FIRST_PORT = Number(process.env['TEST_PORT'] || 4391);

export const servers = {
  /** The site as it is shipped. */
  site: server(FIRST_PORT, 'dist', ''),
  /** The same content under another host and a base path. */
  library: server(FIRST_PORT + 1, 'dist-library', '/library'),
  /** Small content made for the tests, hostile prompts among it. */
  fixture: server(FIRST_PORT + 2, 'dist-fixture', ''),
} as const;

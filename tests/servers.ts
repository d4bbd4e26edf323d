/** The built sites that the tests look at, and where they are served. */
const server = (port: number, folder: string, base: string) => ({
  port,
  folder,
  base,
  url: `http://localhost:${port}${base}`,
});

export const servers = {
  /** The site as it is shipped. */
  site: server(4391, 'dist', ''),
  /** The same content under another host and a base path. */
  library: server(4392, 'dist-library', '/library'),
  /** Small content made for the tests, hostile prompts among it. */
  fixture: server(4393, 'dist-fixture', ''),
} as const;

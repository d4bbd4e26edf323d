/**
 * Where the content lies: `content`, or the folder that `CONTENT_DIR` names
 * relative to the project (the tests build small broken sites that way).
 */
export const contentFolder: string = process.env['CONTENT_DIR'] || 'content';

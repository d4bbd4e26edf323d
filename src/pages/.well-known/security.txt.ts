/** Whom to tell about a weakness. */
import type { APIRoute } from 'astro';
import { writeSecurityTxt } from '../../agents/security.ts';
import { getLastChange } from '../../library.ts';
import { site } from '../../site.ts';
import { urls } from '../../urls.ts';
import { textResponse } from '../prompts/_exports.ts';

export const GET: APIRoute = async () =>
  textResponse(
    writeSecurityTxt({
      email: site.contactEmail,
      canonical: [...new Set([urls.securityTxt(), urls.hostSecurityTxt()])].map(urls.absolute),
      language: site.language,
      changed: await getLastChange(),
    }),
    'text/plain; charset=utf-8',
  );

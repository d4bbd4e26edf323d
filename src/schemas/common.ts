/**
 * Parts that the schemas of several kinds share. Messages are read by authors:
 * each says what is wrong and what a right value looks like.
 */
import { z } from 'astro/zod';

/** A slug or id: lower-case words joined by hyphens. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The id of another entry or list item. Whether it exists is checked over all files together. */
export const slug = z
  .string('Give one slug, such as plan-a-launch.')
  .regex(SLUG, 'Write lower-case words joined by hyphens, such as plan-a-launch.');

/** A text with bounds in characters. */
export const text = (minimum: number, maximum: number) =>
  z
    .string(
      `Write a text of ${minimum} to ${maximum} characters; put it in quotes if it looks like a number, a date or true/false.`,
    )
    .trim()
    .min(minimum, `Too short: write ${minimum} to ${maximum} characters.`)
    .max(maximum, `Too long: write ${minimum} to ${maximum} characters.`);

/**
 * A calendar date, kept as the text `YYYY-MM-DD`. YAML readers disagree on
 * whether an unquoted date is a text or a date at midnight UTC; both come out alike.
 */
export const calendarDate = z.preprocess(
  (value) =>
    value instanceof Date && !Number.isNaN(value.valueOf())
      ? value.toISOString().slice(0, 10)
      : value,
  z.iso.date('Write a date as YYYY-MM-DD, such as 2026-11-22.'),
);

/** A list of slugs without repeats. */
export const slugs = z
  .array(slug, 'Write a list, such as [plan-a-launch, write-a-brief].')
  .refine((list) => new Set(list).size === list.length, 'Name each entry once.');

/** What every dated entry carries. */
export const dated = {
  /** The day it was first published. */
  created: calendarDate,
  /** The day its content last changed. */
  updated: calendarDate,
  /** A draft is checked but not published. */
  draft: z.boolean('Write true or false.').default(false),
};

/**
 * Slugs it had before, the first one first: each leads to it now. The first is
 * also what feeds know it by for good.
 */
export const formerly = slugs.default([]);

/** Refuses an entry that was changed before it was made. */
export const datesInOrder = (entry: { created: string; updated: string }) =>
  entry.created <= entry.updated;

export const datesInOrderMessage = {
  path: ['updated'],
  message: 'It is before `created`: give the day of the last change.',
};

/**
 * The vocabulary of schema.org as data, from the N-Quads that the package
 * `@vocabulary/schema` carries (https://www.w3.org/TR/n-quads/).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Vocabulary {
  /** Whether there is a type of this name. */
  readonly isType: (name: string) => boolean;
  readonly isProperty: (name: string) => boolean;
  /** Whether a type is another, or below it. */
  readonly isA: (type: string, ancestor: string) => boolean;
  /** Types a property may stand on. */
  readonly domains: (property: string) => readonly string[];
  /** Types its values may have. */
  readonly ranges: (property: string) => readonly string[];
  /** What replaced a term that should no longer be used. */
  readonly supersededBy: (term: string) => string | undefined;
}

const SCHEMA = 'http://schema.org/';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const RDF_PROPERTY = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';

/** Reads the vocabulary from the installed package. */
export function readVocabulary(): Vocabulary {
  const file = join(
    import.meta.dirname,
    ...['..', '..', 'node_modules', '@vocabulary', 'schema', 'schema.nq'],
  );
  // Only statements between names matter here; labels and comments are skipped.
  const statements = readFileSync(file, 'utf8').matchAll(/^<(\S+)> <(\S+)> <(\S+)> /gm);
  const facts = new Map<string, Map<string, string[]>>();
  for (const [, subject = '', predicate = '', object = ''] of statements) {
    const ofPredicate = facts.get(predicate) ?? new Map<string, string[]>();
    facts.set(predicate, ofPredicate);
    ofPredicate.set(subject, [...(ofPredicate.get(subject) ?? []), object]);
  }
  const objects = (term: string, predicate: string) =>
    facts.get(predicate)?.get(SCHEMA + term) ?? [];
  const names = (term: string, predicate: string) =>
    objects(term, predicate)
      .filter((name) => name.startsWith(SCHEMA))
      .map((name) => name.slice(SCHEMA.length));
  const isA = (type: string, ancestor: string): boolean =>
    type === ancestor || names(type, `${RDFS}subClassOf`).some((parent) => isA(parent, ancestor));
  return {
    isType: (name) => objects(name, RDF_TYPE).includes(`${RDFS}Class`),
    isProperty: (name) => objects(name, RDF_TYPE).includes(RDF_PROPERTY),
    isA,
    domains: (property) => names(property, `${SCHEMA}domainIncludes`),
    ranges: (property) => names(property, `${SCHEMA}rangeIncludes`),
    supersededBy: (term) => names(term, `${SCHEMA}supersededBy`)[0],
  };
}

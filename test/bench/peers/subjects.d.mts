/** A linter that visielint is measured beside. */
export interface Subject {
  readonly languages: readonly ('nl' | 'en')[];
  /** Whether it reads Markdown, or only characters. */
  readonly parses: boolean;
  /** Whether it reads sentences, or only markup. */
  readonly prose: boolean;
}
export const subjects: Readonly<Record<string, Subject>>;

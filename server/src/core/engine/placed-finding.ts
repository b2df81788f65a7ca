import { shift, type Span } from '../text/index.js';
import type { Finding } from './types.js';

/** Where a segment stands in one version of a draft. */
export interface SegmentPlace {
  /** Offset of the segment in the whole text. */
  readonly start: number;
  /** Index of the section that it stands in. */
  readonly section: number;
}

/**
 * A finding of a segment at its place in the draft. Most findings of a long draft move at every edit and are only
 * looked at again when somebody reads them, so each adds its segment's place when it is asked.
 */
export class PlacedFinding implements Finding {
  private known: Span | undefined;

  constructor(
    /** The finding with offsets from the segment's start. */
    private readonly local: Finding,
    private readonly place: SegmentPlace,
  ) {}

  get rule() {
    return this.local.rule;
  }

  get family() {
    return this.local.family;
  }

  get severity() {
    return this.local.severity;
  }

  get lesson() {
    return this.local.lesson;
  }

  get message() {
    return this.local.message;
  }

  get missing() {
    return this.local.missing;
  }

  get language() {
    return this.local.language;
  }

  get section() {
    return this.place.section;
  }

  get span() {
    return (this.known ??= shift(this.local.span, this.place.start));
  }

  get evidence() {
    return this.local.evidence.map((item) => ({ ...item, ...shift(item, this.place.start) }));
  }

  get related() {
    return this.local.related.map((item) =>
      item.file === undefined ? { ...item, span: shift(item.span, this.place.start) } : item,
    );
  }

  get fixes() {
    return this.local.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, this.place.start) })),
    }));
  }

  /** Returns all of it, for whoever writes it down. */
  toJSON(): Finding {
    const { rule, family, severity, lesson, message, span, evidence, missing, related, fixes, section, language } =
      this;
    return { rule, family, severity, lesson, message, span, evidence, missing, related, fixes, section, language };
  }
}

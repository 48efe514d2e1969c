import index from '../../domains/index.json';

/** What a template's gallery note says of it: `domains/<industry>/gallery.json` is a list of them, in the order shown. */
export interface GalleryNote {
  /** The name of its file, without the ending. */
  readonly template: string;
  /** `starter`: a first table or two to build on. `small`: read in a minute. `rich`: as deep as the industry. */
  readonly size: 'starter' | 'small' | 'rich';
  readonly tags: readonly string[];
  /** Whom it is for, in a few words. */
  readonly audience: string;
}

/** A template as a gallery shows it, without its document. */
export interface TemplateCard extends Omit<GalleryNote, 'template'> {
  /** "<domain>/<file name>", e.g. "ecommerce/small-shop". */
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** Its tables and how many rows each has. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  /** Which table leads to which, by their places. */
  readonly relations: readonly { readonly from: number; readonly to: number }[];
}

/** A pack as a gallery shows it, without its blocks. */
export interface PackCard {
  /** The name of its folder. */
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly tags: readonly string[];
}

/** Everything the domains hold, in a few kilobytes: `domains/index.json`, which `scripts/reference.mjs` writes. */
export interface DomainIndex {
  readonly packs: readonly PackCard[];
  readonly templates: readonly TemplateCard[];
}

// The file is written from this type and checked to be fresh; JSON only widens its texts.
export const DOMAIN_INDEX = index as DomainIndex;

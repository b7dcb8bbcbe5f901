import type { Role } from '../member.ts';
import type { Instant } from '../time.ts';

/** A file that an application shows for one of its indicators (佐证材料). Its content stands in the object store under its hash. */
export interface Evidence {
  readonly id: string;
  readonly indicator: string;
  /** As the submitter's file was called. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Told by the content, never by the name. */
  readonly type: EvidenceType;
  /** Of the content, in lower-case hexadecimal. */
  readonly sha256: string;
  /** The member who brought it. */
  readonly by: string;
  readonly at: Instant;
  /** There is a small picture of it. */
  readonly thumbnail?: true;
  /** Brought by a reviewer from a site visit: for the city's office alone. */
  readonly site?: true;
}

interface Kind {
  readonly media: string;
  /** The first one is given to a file that is called otherwise. */
  readonly extensions: readonly string[];
  readonly photo?: true;
  /** Every browser shows it by itself. */
  readonly inline?: true;
}

/** What is accepted. OFD (GB/T 33190) is what Chinese offices hand out beside PDF; files with macros are nowhere here. */
export const EVIDENCE_TYPES = {
  jpeg: { media: 'image/jpeg', extensions: ['jpg', 'jpeg'], photo: true, inline: true },
  png: { media: 'image/png', extensions: ['png'], photo: true, inline: true },
  webp: { media: 'image/webp', extensions: ['webp'], photo: true, inline: true },
  pdf: { media: 'application/pdf', extensions: ['pdf'], inline: true },
  ofd: { media: 'application/ofd', extensions: ['ofd'] },
  docx: { media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  xlsx: { media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  pptx: { media: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', extensions: ['pptx'] },
  doc: { media: 'application/msword', extensions: ['doc'] },
  xls: { media: 'application/vnd.ms-excel', extensions: ['xls'] },
  ppt: { media: 'application/vnd.ms-powerpoint', extensions: ['ppt'] },
} as const satisfies Record<string, Kind>;

export type EvidenceType = keyof typeof EVIDENCE_TYPES;
const TYPES = Object.keys(EVIDENCE_TYPES) as EvidenceType[];

export const kindOf = (type: EvidenceType): Kind => EVIDENCE_TYPES[type];

/** The largest file, in bytes: a scan of many pages or a phone's best photo. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** The most files of one application. */
export const MOST_FILES = 100;
/** The largest small picture (a JPEG of at most 320 pixels a side), in bytes. */
export const MOST_THUMBNAIL_BYTES = 200 * 1024;
/** The longest name, in characters. */
export const MOST_NAME = 200;

/** How a SHA-256 is written. */
export const SHA256 = /^[0-9a-f]{64}$/;

/** What a file field takes: extensions for desktops, media types for phones, which offer the camera by them. */
export const ACCEPT: string = TYPES.map(kindOf)
  .flatMap(({ media, extensions }) => [...extensions.map((extension) => `.${extension}`), media])
  .join(',');

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** What a file says it is. Only a claim: the content decides. */
export const typeOfName = (name: string): EvidenceType | undefined =>
  TYPES.find((type) => kindOf(type).extensions.includes(extensionOf(name)));

/** Phones and messengers call any photo `.jpg`; for anything else, content that is not as called is a disguise. */
export const agrees = (claimed: EvidenceType, found: EvidenceType): boolean =>
  claimed === found || Boolean(kindOf(claimed).photo && kindOf(found).photo);

/** The name to save a file under: its own, with an extension of its true type. */
export function savedName({ name, type }: Pick<Evidence, 'name' | 'type'>): string {
  const { extensions } = kindOf(type);
  return extensions.includes(extensionOf(name)) ? name : `${name}.${extensions[0]}`;
}

/** What shows this content for this indicator already; what the applicant brought and what a reviewer saw stay apart. */
export const thereAlready = (
  evidence: Readonly<Record<string, Evidence>>,
  { indicator, sha256 }: Pick<Evidence, 'indicator' | 'sha256'>,
  role: Role,
): Evidence | undefined =>
  Object.values(evidence).find(
    (file) => file.indicator === indicator && file.sha256 === sha256 && role === (file.site ? 'reviewer' : 'submitter'),
  );

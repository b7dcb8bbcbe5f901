import type { Child } from 'hono/jsx';
import type { Application } from '../../../shared/domain/application/application.ts';
import { ACCEPT, type Evidence, kindOf, MOST_BYTES } from '../../../shared/domain/evidence/evidence.ts';
import { evidenceFor } from '../reading/evidence.ts';
import type { Text } from '../text/text.ts';

interface EvidenceProps {
  readonly t: Text;
  readonly application: Application;
  readonly indicator: string;
  /** Where the reader works: `/apply/<id>` or `/desk/<id>`. */
  readonly own: string;
  readonly mayAttach: boolean;
  /** How the reader came here, as an address has it, handed on by every link; at the desk the way from the queue. */
  readonly way?: string;
  /** Begins the ids here, where the page shows the same files a second time. */
  readonly within?: string;
}

/** The files shown for an indicator (佐证材料), and where the reader may, a place to bring more. */
export function EvidenceOf(props: EvidenceProps) {
  const { t, application, indicator, own, mayAttach, within } = props;
  const files = evidenceFor(application.evidence, indicator);
  if (files.length === 0 && !mayAttach) return null;
  return (
    <div class="evidence">
      {files.length > 0 && (
        <ul class="files">
          {files.map((file) => (
            <File t={t} file={file} own={own} within={within} />
          ))}
        </ul>
      )}
      {mayAttach && files.length > 0 && <Plainly {...props}>{t.evidence.manage}</Plainly>}
      {mayAttach && (
        <details>
          <summary class="small">{t.moves.attach}</summary>
          <Upload t={t} own={own} indicator={indicator} />
          {files.length === 0 && <Plainly {...props}>{t.evidence.plainly}</Plainly>}
        </details>
      )}
    </div>
  );
}

/** A query with the way that leads through it. */
export const andWay = (query: string, way: string | undefined): string => (way ? `${query}&${way}` : query);

/** The page of an indicator's files, with forms that need no script. */
const Plainly = ({ own, indicator, way, children }: EvidenceProps & { readonly children: Child }) => (
  <a class="small" href={`${own}/evidence?${andWay(`indicator=${indicator}`, way)}`}>
    {children}
  </a>
);

interface FileProps {
  readonly t: Text;
  readonly file: Evidence;
  readonly own: string;
  readonly within?: string | undefined;
  readonly children?: Child;
}

/** A file with its small picture, opened in a window of its own, and what can be done with it. */
export function File({ t, file, own, within = '', children }: FileProps) {
  const address = `${own}/evidence/${file.id}`;
  const inline = kindOf(file.type).inline;
  return (
    <li id={`${within}file-${file.id}`}>
      <a href={inline ? `${address}?inline=1` : address} target="_blank" rel="noopener">
        {file.thumbnail && <img src={`${address}?thumbnail=1`} alt="" loading="lazy" width="64" height="64" />}
        <span>{file.name}</span>
      </a>{' '}
      <span class="about">
        <span class="quiet small">
          {t.evidence.size(file.size)} {file.site && t.evidence.ofVisit}
        </span>{' '}
        {children}
      </span>
    </li>
  );
}

/** The form that every button for removing belongs to, wherever it stands. */
export const REMOVING = 'removing';

export const Remove = ({ t, file, own, way }: Omit<FileProps, 'children'> & Pick<EvidenceProps, 'way'>) => (
  <button
    class="plain small"
    form={REMOVING}
    formaction={`${own}/evidence/${file.id}/detach?${andWay(`indicator=${file.indicator}`, way)}`}
  >
    {t.evidence.remove} <span class="unseen">{file.name}</span>
  </button>
);

interface UploadProps extends Pick<EvidenceProps, 't' | 'own' | 'indicator' | 'way'> {
  /** The page has a form for removing. */
  readonly removable?: boolean;
}

/** What `upload.js` turns into a way to the object store; without it the link beside it leads to a plain form. */
export function Upload({ t, own, indicator, removable, way }: UploadProps) {
  const { label, ...said } = t.evidence.upload;
  const texts = Object.fromEntries(Object.entries(said).map(([name, text]) => [`data-${name}`, text]));
  return (
    <div
      data-upload
      data-ticket={`${own}/evidence`}
      data-complete={`${own}/evidence/complete${removable ? `?${andWay('removable=1', way)}` : ''}`}
      data-indicator={indicator}
      data-most-bytes={String(MOST_BYTES)}
      {...texts}
    >
      <label>
        <span class="small">{label}</span>
        <input type="file" multiple accept={ACCEPT} disabled />
      </label>
      <p class="small" role="status"></p>
      <ul class="files" data-files></ul>
    </div>
  );
}

import type { Child } from 'hono/jsx';

interface NoticeProps {
  /** Amber without one: something to know before going on. */
  readonly kind?: 'good' | 'plain';
  readonly title?: Child;
  /** It is the answer to what the reader just did, and is read out. */
  readonly status?: boolean;
  readonly children: Child;
}

/** What the reader should know before anything else on the page. */
export const Notice = ({ kind, title, status, children }: NoticeProps) => (
  <section class={kind ? `notice ${kind}` : 'notice'} role={status ? 'status' : undefined}>
    {title && <h2>{title}</h2>}
    {children}
  </section>
);

/** In place of a list with nothing in it: why, and what can be done. */
export const Empty = ({ children }: { children: Child }) => (
  <div class="empty">
    <p>{children}</p>
  </div>
);

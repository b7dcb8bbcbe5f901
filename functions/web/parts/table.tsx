import type { Child } from 'hono/jsx';

/** A table that scrolls by itself where the screen is narrower than it. */
/** `label` names it for readers who scroll by keyboard; tables with links in them need none. */
export const Table = ({ head, label, children }: { head: readonly string[]; label?: string; children: Child }) => (
  <div class="scroll" {...(label && { role: 'region', 'aria-label': label, tabindex: 0 })}>
    <table>
      <thead>
        <tr>
          {head.map((heading) => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);

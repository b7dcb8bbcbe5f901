import type { Child } from 'hono/jsx';

/** A table that scrolls by itself where the screen is narrower than it. */
export const Table = ({ head, children }: { head: readonly string[]; children: Child }) => (
  <div class="scroll" tabindex={0}>
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

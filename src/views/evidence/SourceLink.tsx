import type { Source } from "#/data/schema.ts";
import { formatDate } from "#/model/time.ts";

/** A source by its publisher and title, as a link where its address is one of the web's. */
export function SourceLink({ source }: { source: Source }) {
  const { title, publisher, date, url } = source;
  const isWeb = url !== null && /^https?:\/\//.test(url);
  return (
    <>
      <span data-row="">{publisher}</span>,{" "}
      {isWeb ? (
        <a href={url} target="_blank" rel="noopener noreferrer" data-row="">
          {title}
          <span className="spoken"> (opens in a new tab)</span>
        </a>
      ) : (
        <span data-row="">{title}</span>
      )}
      {date !== null && (
        <>
          , <time dateTime={date}>{formatDate(date)}</time>
        </>
      )}
    </>
  );
}

package dev.pgwright.cli;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.job.SqlListing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Texts that commands take from files or standard input.
final class Texts {

  private Texts() {}

  /// The text of a file; of standard input for `-`.
  ///
  /// @throws PgwrightException INPUT for what cannot be read, is no text, or is larger than 256 MB
  static String of(String file, Session session) {
    return file.equals("-")
        ? stdin(session)
        : SqlListing.text(session.folder().resolve(Path.of(file)));
  }

  /// @throws PgwrightException as [#of]
  static String stdin(Session session) {
    try (InputStream in = session.in()) {
      return SqlListing.decoded(in);
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read standard input: " + e.getMessage())
          .hint("name a file that exists and is readable")
          .because(e);
    }
  }
}

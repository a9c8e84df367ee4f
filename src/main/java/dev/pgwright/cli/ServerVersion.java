package dev.pgwright.cli;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import org.jspecify.annotations.Nullable;

/// The major version of the server that migrations are for.
final class ServerVersion {

  private ServerVersion() {}

  /// What the option says, else the configuration; null when neither does.
  ///
  /// @throws PgwrightException USAGE for a version that is not supported
  static @Nullable Integer of(@Nullable Integer option, RootCommand root) {
    if (option == null) {
      return root.config().targetVersion();
    }
    if (option < 14 || option > 18) {
      throw PgwrightException.of(Code.USAGE, "--target-version takes 14 to 18, not " + option)
          .hint("name the major version of the server that the migrations will run on");
    }
    return option;
  }
}

package dev.pgwright.flyway;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the `.conf` file beside a migration says; null where it says nothing.
record FileSettings(
    @Nullable Boolean executeInTransaction,
    @Nullable String encoding,
    @Nullable Boolean placeholderReplacement) {

  static FileSettings of(Path migration) {
    Path file = migration.resolveSibling(migration.getFileName() + ".conf");
    if (!Files.isRegularFile(file)) {
      return new FileSettings(null, null, null);
    }
    Boolean transaction = null;
    String encoding = null;
    Boolean replacement = null;
    for (var entry : FlywaySettings.properties(file, FlywaySettings.text(file)).entrySet()) {
      String value = entry.getValue();
      switch (entry.getKey().toLowerCase(Locale.ROOT)) {
        case "executeintransaction" -> transaction = flag(file, entry.getKey(), value);
        case "encoding" -> encoding = value;
        case "placeholderreplacement" -> replacement = flag(file, entry.getKey(), value);
        default ->
            throw PgwrightException.of(Code.INPUT, "the setting " + entry.getKey() + " is unknown")
                .hint("known here: executeInTransaction, encoding, placeholderReplacement")
                .at(file, 0);
      }
    }
    return new FileSettings(transaction, encoding, replacement);
  }

  private static Boolean flag(Path file, String name, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw PgwrightException.of(Code.INPUT, name + " must be true or false, not " + value)
              .at(file, 0);
    };
  }
}

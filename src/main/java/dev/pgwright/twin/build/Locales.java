package dev.pgwright.twin.build;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Literal;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.twin.DatabaseLocale;
import dev.pgwright.twin.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A database that orders text as another one does, or nearly so: whether it is by code points
/// decides which indexes serve LIKE.
final class Locales {

  private Locales() {}

  static ScratchDatabase create(Sandbox sandbox, Statistics statistics, List<String> notes) {
    DatabaseLocale locale = statistics.locale();
    int major = sandbox.serverVersion() / 10_000;
    for (String clauses : choices(locale, major)) {
      try {
        ScratchDatabase made = sandbox.create("twin", clauses);
        if (!clauses.equals(choices(locale, major).getFirst())) {
          notes.add(
              "text is ordered by " + clauses + " instead of " + locale.collate() + " of there");
        }
        return made;
      } catch (PgwrightException e) {
        if (e.code() != Code.SANDBOX) {
          throw e;
        }
      }
    }
    notes.add("text is ordered by code points instead of by " + locale.collate());
    return sandbox.create("twin");
  }

  /// The same locale, then others that order text much like it.
  private static List<String> choices(DatabaseLocale locale, int major) {
    String libc =
        (major >= 15 ? "locale_provider libc " : "")
            + "lc_collate "
            + literal(locale.collate())
            + " lc_ctype "
            + literal(locale.ctype());
    var choices = new ArrayList<String>();
    if (locale.provider().equals("b") && major >= 17) {
      choices.add(
          "locale_provider builtin builtin_locale " + literal(locale.locale()) + " locale 'C'");
    } else if (locale.provider().equals("i") && major >= 15) {
      String rules = locale.rules() == null ? "" : " icu_rules " + literal(locale.rules());
      choices.add(icu(String.valueOf(locale.locale())) + rules);
    } else {
      choices.add(libc);
      if (major >= 15 && !byCodePoints(locale.collate())) {
        choices.add(icu(locale.collate().replaceFirst("[.@].*", "").replace('_', '-')));
      }
    }
    if (!byCodePoints(locale.collate()) || locale.provider().equals("i")) {
      choices.add((major >= 15 ? "locale_provider libc " : "") + "locale 'en_US.UTF-8'");
    }
    return choices;
  }

  private static boolean byCodePoints(String collate) {
    String name = collate.toUpperCase(Locale.ROOT);
    return name.equals("C") || name.equals("POSIX") || name.startsWith("C.");
  }

  private static String icu(String locale) {
    return "locale_provider icu icu_locale " + literal(locale) + " locale 'C'";
  }

  private static String literal(@Nullable String text) {
    return new Literal(String.valueOf(text)).sql();
  }
}

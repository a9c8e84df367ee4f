package dev.pgwright.verify;

import dev.pgwright.verify.locks.Observed;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a migration's statements may wait for locks, as far as it says so itself.
final class Limits {

  private static final Pattern SET =
      Pattern.compile(
          "(?:set\\s+(?<local>local\\s+)?(?:session\\s+)?lock_timeout\\s*(?:=|to)\\s*(?<value>.+)"
              + "|reset\\s+(?:lock_timeout|all))",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ENDS =
      Pattern.compile("(?:commit|end|rollback)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern NONE = Pattern.compile("'?0\\s*(?:ms|s|min)?'?|default");

  private Limits() {}

  /// `lock_timeout` as the statements before one have set it; null for none.
  ///
  /// @param statements those of one unit, in order
  /// @param index which of them is about to run
  static @Nullable String lockTimeout(List<Observed> statements, int index) {
    String session = null;
    String local = null;
    for (int i = 0; i <= index; i++) {
      String sql = statements.get(i).sql().strip();
      if (!statements.get(i).inTransaction() || ENDS.matcher(sql).matches()) {
        local = null;
      }
      Matcher set = SET.matcher(sql);
      if (i == index || !set.matches()) {
        continue;
      }
      if (set.group("value") == null) {
        session = null;
        local = null;
      } else if (set.group("local") != null) {
        local = statements.get(i).inTransaction() ? set.group("value").strip() : null;
      } else {
        session = set.group("value").strip();
        local = null;
      }
    }
    return limit(local == null ? session : local);
  }

  private static @Nullable String limit(@Nullable String value) {
    return value == null || NONE.matcher(value.toLowerCase(Locale.ROOT)).matches()
        ? null
        : value.replace("'", "");
  }
}

package dev.pgwright.verify.locks;

import dev.pgwright.facts.Lock;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.TokenKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The locks of the CONCURRENTLY forms on indexes, which are gone when one can look: SHARE UPDATE
/// EXCLUSIVE on the table.
///
/// Source: PostgreSQL 18 documentation, section 13.3.1; measured on 13 to 18.
final class ConcurrentLocks {

  private static final List<String> BEFORE_A_NAME = List.of("only", "if", "exists");

  private ConcurrentLocks() {}

  /// The lock of a statement that is about to run; empty for every other statement.
  static Map<Long, Lock> of(String sql, LockTable locks) throws SQLException {
    var found = new TreeMap<Long, Lock>();
    List<String> words = Script.firstWords(sql);
    if (words.contains("concurrently")) {
      Long table =
          switch (words.getFirst()) {
            case "create" -> locks.relation(after(sql, "on"));
            case "drop" -> locks.tableOf(after(sql, "concurrently"));
            case "reindex" -> tableOrIndex(after(sql, "concurrently"), locks);
            default -> null;
          };
      if (table != null) {
        found.put(table, Lock.SHARE_UPDATE_EXCLUSIVE);
      }
    }
    return found;
  }

  private static @Nullable Long tableOrIndex(String name, LockTable locks) throws SQLException {
    Long table = locks.tableOf(name);
    return table == null ? locks.relation(name) : table;
  }

  /// The name that follows a word, as written.
  private static String after(String sql, String word) {
    var name = new StringBuilder();
    boolean here = false;
    for (Token token : Script.tokens(sql)) {
      boolean part =
          token.kind() == TokenKind.WORD
              || token.kind() == TokenKind.QUOTED_IDENTIFIER
              || token.isSymbol(".");
      boolean joins = token.isSymbol(".") || name.toString().endsWith(".");
      if (here && !name.isEmpty() && !(part && joins)) {
        break;
      }
      if (here && !BEFORE_A_NAME.contains(token.word())) {
        name.append(token.text());
      }
      here |= token.is(word);
    }
    return name.toString();
  }
}

package dev.pgwright.plan;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names that a plan has to make up.
final class Naming {

  private Naming() {}

  /// The name that `CREATE TABLE` gives to a NOT NULL constraint when nothing collides.
  ///
  /// Source: `makeObjectName` of the server: of the two parts the longer one is cut.
  static Name notNull(QualifiedName table, Name column) {
    return serverName(table.name().value(), column.value(), "not_null");
  }

  /// The name that the server gives to a CHECK of a table when nothing collides.
  ///
  /// @param column the only column it is about; empty for several
  /// @param label `check`, and a number after a collision
  static Name check(QualifiedName table, String column, String label) {
    return column.isEmpty()
        ? new Name(cut(table.name().value(), Name.MAX_BYTES - label.length() - 1) + "_" + label)
        : serverName(table.name().value(), column, label);
  }

  /// A name derived from another that nothing else has: its beginning and a hash.
  static Name aside(Name name, String purpose) {
    String suffix = "_" + purpose + "_" + hash(name.value()).substring(0, 6);
    return new Name(cut(name.value(), Name.MAX_BYTES - suffix.length()) + suffix);
  }

  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Name serverName(String first, String second, String label) {
    int room = Name.MAX_BYTES - label.length() - 2;
    int one = bytes(first);
    int two = bytes(second);
    while (one + two > room) {
      if (one > two) {
        one--;
      } else {
        two--;
      }
    }
    return new Name(cut(first, one) + "_" + cut(second, two) + "_" + label);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /// The longest beginning of whole characters within so many bytes.
  static String cut(String text, int limit) {
    int end = text.length();
    while (bytes(text.substring(0, end)) > limit) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end);
  }
}

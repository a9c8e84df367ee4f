package dev.pgwright.alembic.naming;

import dev.pgwright.alembic.python.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a name can be made of.
///
/// @param referred the table that a foreign key refers to; empty for none
/// @param targets the columns there
record Names(
    String table,
    Optional<Value> schema,
    List<String> columns,
    String referred,
    List<String> targets) {

  private static final int LONGEST = 63;

  private static final Pattern TOKEN = Pattern.compile("%\\((\\w+)\\)s");
  private static final Pattern COLUMN =
      Pattern.compile("(referred_)?column_(\\d+)(_)?(N_)?(name|key|label)");

  Names(String table, Optional<Value> schema, List<String> columns) {
    this(table, schema, columns, "", List.of());
  }

  /// The template with its tokens replaced, shortened as SQLAlchemy does; empty where something
  /// that it needs is not known.
  ///
  /// @param given the name that the constraint has already; empty for none
  Optional<String> fill(String template, String given) {
    Matcher tokens = TOKEN.matcher(template);
    var text = new StringBuilder();
    while (tokens.find()) {
      Optional<String> value = value(tokens.group(1), given);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      tokens.appendReplacement(text, Matcher.quoteReplacement(value.get()));
    }
    tokens.appendTail(text);
    return Optional.of(shortened(text.toString().replace("%%", "%")));
  }

  private Optional<String> value(String token, String given) {
    return switch (token) {
      case "table_name" -> Optional.of(table);
      case "constraint_name" -> Optional.of(given).filter(it -> !it.isEmpty());
      case "referred_table_name" -> Optional.of(referred).filter(it -> !it.isEmpty());
      default -> column(token);
    };
  }

  private Optional<String> column(String token) {
    Matcher parts = COLUMN.matcher(token.replace("_0N_", "_0_N_"));
    if (!parts.matches()) {
      return Optional.empty();
    }
    List<String> names = parts.group(1) == null ? columns : targets;
    boolean label = parts.group(5).equals("label");
    List<String> texts = label ? names.stream().map(this::label).toList() : names;
    int place = Integer.parseInt(parts.group(2));
    if (place >= texts.size()) {
      return Optional.empty();
    }
    return Optional.of(
        parts.group(4) == null
            ? texts.get(place)
            : String.join(token.contains("_0N_") ? "" : "_", texts));
  }

  private String label(String column) {
    String place = schema.orElse(null) instanceof Value.Text(var name) ? name + "_" : "";
    return place.replace('.', '_') + table + "_" + column;
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST
        ? name
        : name.substring(0, LONGEST - 8) + "_" + digest(name).substring(28);
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

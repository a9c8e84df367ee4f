package dev.pgwright.review;

import dev.pgwright.model.Name;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How things are called.
///
/// @param pluralTables whether tables have plural names
/// @param index the form of an index's name; `{table}` and `{columns}` stand for names
/// @param constraint of a constraint's; `{type}` stands for `unique`, `check` or `excl`
/// @param foreignKey of a foreign key's; `{ref_table}` stands for the table that it refers to
/// @param read whether it was read off the names that are there
public record Convention(
    boolean pluralTables, String index, String constraint, String foreignKey, boolean read) {

  /// Tables in the plural, `idx_{table}_{columns}`, `{table}_{columns}_{type}`,
  /// `fk_{table}_{ref_table}`.
  public static final Convention MISSION =
      new Convention(
          true,
          "idx_{table}_{columns}",
          "{table}_{columns}_{type}",
          "fk_{table}_{ref_table}",
          false);

  private static final Pattern SNAKE =
      Pattern.compile("[\\p{Ll}\\p{Lo}][\\p{Ll}\\p{Lo}\\p{Nd}]*(_[\\p{Ll}\\p{Lo}\\p{Nd}]+)*");
  private static final Pattern TAIL = Pattern.compile("_+$");
  private static final List<String> SAME =
      List.of(
          "series",
          "species",
          "news",
          "data",
          "media",
          "metadata",
          "staff",
          "equipment",
          "information",
          "feedback",
          "history",
          "inventory",
          "audit",
          "analytics",
          "statistics",
          "people",
          "children",
          "men",
          "women",
          "police",
          "criteria",
          "status");

  /// Whether a name is snake_case: small letters, digits and single underscores.
  public static boolean snake(Name name) {
    return SNAKE.matcher(name.value()).matches();
  }

  /// A name in snake_case: `orderItems` becomes `order_items`.
  public static String snaked(Name name) {
    String text =
        name.value()
            .replaceAll("([\\p{Ll}\\p{Nd}])(\\p{Lu})", "$1_$2")
            .replaceAll("(\\p{Lu}+)(\\p{Lu}\\p{Ll})", "$1_$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{Nd}]+", "_")
            .replaceAll("^_+|_+$", "");
    String begun = text.isEmpty() || Character.isDigit(text.charAt(0)) ? "t_" + text : text;
    return cut(begun).value();
  }

  /// Whether the last word of a name may be a plural.
  public static boolean plural(Name name) {
    String last = name.value().substring(name.value().lastIndexOf('_') + 1);
    return (last.endsWith("s") && !last.endsWith("ss") && !last.equals("status"))
        || SAME.contains(last)
        || last.length() < 3;
  }

  /// The plural of a name's last word, by the common rules of English.
  public static String pluralOf(Name name) {
    String text = name.value();
    if (text.matches(".*[^aeiou]y")) {
      return made(text.substring(0, text.length() - 1) + "ies", name, List.of(), "").value();
    }
    String plural = text.matches(".*(s|x|z|ch|sh)") ? text + "es" : text + "s";
    return made(plural, name, List.of(), "").value();
  }

  /// A name by a form, cut to what PostgreSQL keeps; with a hash of the whole where it is cut, so
  /// that two long names stay two.
  public static Name made(String form, Name table, List<Name> columns, String referenced) {
    return made(form, table, columns, referenced, "");
  }

  /// The same for a constraint.
  ///
  /// @param type what stands for `{type}`
  public static Name made(
      String form, Name table, List<Name> columns, String referenced, String type) {
    String all = String.join("_", columns.stream().map(Convention::word).toList());
    String text =
        form.replace("{table}", word(table))
            .replace("{columns}", all)
            .replace("{column}", columns.isEmpty() ? "" : word(columns.getFirst()))
            .replace("{type}", type)
            .replace("{ref_table}", referenced.isEmpty() ? "" : word(new Name(referenced)));
    return cut(text.endsWith("_") ? TAIL.matcher(text).replaceAll("") : text);
  }

  private static String word(Name name) {
    return snake(name) ? name.value() : snaked(name);
  }

  private static Name cut(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length <= Name.MAX_BYTES) {
      return new Name(text);
    }
    String hash = String.format(Locale.ROOT, "_%08x", text.hashCode());
    var cut = new StringBuilder(text);
    while (cut.toString().getBytes(StandardCharsets.UTF_8).length + hash.length()
        > Name.MAX_BYTES) {
      cut.setLength(cut.offsetByCodePoints(cut.length(), -1));
    }
    return new Name(cut + hash);
  }
}

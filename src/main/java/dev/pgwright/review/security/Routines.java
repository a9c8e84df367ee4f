package dev.pgwright.review.security;

import dev.pgwright.model.Routine;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What functions promise about themselves.
final class Routines {

  private static final Pattern LITERALS =
      Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern READS =
      Pattern.compile(
          "\\b(from|join)\\s+(?!lateral\\b|unnest"
              + "|generate_series|regexp|json|string_to_table)[a-z_\"][\\w.\"]*(?!\\s*\\()\\b");

  /// A FROM that names no table.
  private static final Pattern PARTS =
      Pattern.compile(
          "\\b(extract|substring|trim|overlay|position)\\s*\\([^()]*\\)|\\bdistinct\\s+from\\b");

  private static final Pattern WRITES =
      Pattern.compile(
          "\\b(insert\\s+into|update\\s+[\\w.\"]+\\s+set|delete\\s+from|merge\\s+into"
              + "|truncate|nextval\\s*\\(|setval\\s*\\()");
  private static final Pattern CHANGES =
      Pattern.compile(
          "\\b(random|clock_timestamp|gen_random_uuid|uuid_generate_v\\d\\w*|uuidv\\d"
              + "|timeofday|nextval|txid_current|pg_sleep|pg_notify|set_config|dblink\\w*|execute"
              + "|perform|notify|raise)\\b");
  private static final Pattern MOMENTS =
      Pattern.compile(
          "\\b(now\\s*\\(|current_(timestamp|date|time|user|role|setting)|localtime"
              + "|session_user|statement_timestamp|transaction_timestamp|to_char|to_timestamp)");

  private Routines() {}

  /// Routines without a search_path of their own; those with the owner's rights are another rule's.
  static Stream<Spot> path(Subject subject) {
    return subject
        .schema()
        .all(Routine.class)
        .filter(it -> !header(it).contains(" SECURITY DEFINER"))
        .filter(it -> !header(it).contains(" SET search_path "))
        .filter(it -> header(it).matches("(?s).*LANGUAGE (plpgsql|sql)\\b.*") && !isAtomic(it))
        .map(
            it ->
                Spot.of(
                        it.id(),
                        named(it) + " finds what its body names by the caller's search_path",
                        "alter "
                            + (it.procedure() ? "procedure " : "function ")
                            + it.name().sql()
                            + "("
                            + it.arguments()
                            + ") set search_path = "
                            + it.name().schema().sql()
                            + ", pg_temp")
                    .decide("whether it is meant to be inlined, which a SET prevents"));
  }

  /// Functions that promise more than they keep.
  static Stream<Spot> promises(Subject subject) {
    return subject
        .schema()
        .all(Routine.class)
        .filter(it -> !it.procedure())
        .flatMap(it -> promise(it).stream());
  }

  private static Optional<Spot> promise(Routine it) {
    String header = header(it);
    String body = body(it);
    if (header.contains(" IMMUTABLE")) {
      String why =
          WRITES.matcher(body).find()
              ? "writes"
              : READS.matcher(body).find()
                  ? "reads tables"
                  : MOMENTS.matcher(body).find() || CHANGES.matcher(body).find()
                      ? "depends on the moment or the session"
                      : "";
      String better = why.equals("writes") ? "volatile" : "stable";
      return why.isEmpty() ? Optional.empty() : Optional.of(spot(it, "IMMUTABLE", why, better));
    }
    if (header.contains(" STABLE") && WRITES.matcher(body).find()) {
      return Optional.of(spot(it, "STABLE", "writes", "volatile"));
    }
    return Optional.empty();
  }

  private static Spot spot(Routine it, String promised, String why, String better) {
    return Spot.of(
        it.id(),
        named(it) + " is " + promised + " and " + why,
        "alter function " + it.name().sql() + "(" + it.arguments() + ") " + better);
  }

  /// Functions of plain SQL that could promise more than VOLATILE, which they are by default.
  static Stream<Spot> modest(Subject subject) {
    return subject
        .schema()
        .all(Routine.class)
        .filter(it -> !it.procedure() && header(it).contains("LANGUAGE sql"))
        .filter(it -> !header(it).contains(" IMMUTABLE") && !header(it).contains(" STABLE"))
        .filter(it -> body(it).strip().matches("(?s)(as\\b.*|return\\b.*|begin atomic.*)"))
        .filter(it -> !WRITES.matcher(body(it)).find() && !CHANGES.matcher(body(it)).find())
        .filter(it -> !body(it).matches("(?s).*\\bfor (update|share|no key).*"))
        .filter(it -> !it.definition().contains("RETURNS trigger"))
        .map(
            it ->
                Spot.of(
                        it.id(),
                        named(it) + " is VOLATILE and only reads",
                        "alter function " + it.name().sql() + "(" + it.arguments() + ") stable")
                    .decide("that no function it calls writes"));
  }

  private static String named(Routine it) {
    return it.name() + "(" + it.arguments() + ")";
  }

  private static boolean isAtomic(Routine it) {
    return it.definition().contains("\nBEGIN ATOMIC") || it.definition().contains("\nRETURN ");
  }

  /// What stands before the body, where a text cannot be mistaken for a clause.
  static String header(Routine it) {
    return it.definition().substring(0, begin(it)).replace('\n', ' ') + " ";
  }

  /// The body in small letters, without texts and comments.
  static String body(Routine it) {
    String text = it.definition().substring(begin(it)).toLowerCase(Locale.ROOT);
    return PARTS.matcher(LITERALS.matcher(text).replaceAll(" ")).replaceAll(" ");
  }

  private static int begin(Routine it) {
    for (String word : new String[] {"\nAS ", "\nBEGIN ATOMIC", "\nRETURN "}) {
      int at = it.definition().indexOf(word);
      if (at >= 0) {
        return at;
      }
    }
    return it.definition().length();
  }
}

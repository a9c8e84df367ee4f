package dev.pgwright.review.types;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.review.ColumnRule;
import dev.pgwright.review.ColumnRule.Note;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.review.TableColumn;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Rules about the types of columns.
public final class TypeRules {

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(.*_)?(price|prices|amount|total|subtotal|balance|cost|fee|fees|salary|wage|tax|discount"
              + "|revenue|payment|money|credit|debit|refund|deposit)(_.*)?");

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      List.of(
          rule(
              RuleInfo.warning("timestamp-without-time-zone", "Times without a time zone"),
              "sessions in other time zones write and read other moments, and nobody can tell later"
                  + " which",
              (_, it) ->
                  type(it, "timestamp(\\(\\d\\))? without time zone")
                      ? decided(
                          changed(
                              it,
                              "holds times of unknown zone",
                              it.column().type().replace("without", "with")),
                          "in which zone its values were written")
                      : Optional.empty()),
          rule(
              RuleInfo.warning("money-type", "Type money"),
              "its values change their meaning with lc_monetary, and hold no currency",
              (_, it) ->
                  type(it, "money")
                      ? changed(it, "is of type money", "numeric(19,2)")
                      : Optional.empty()),
          rule(
              RuleInfo.warning("float-for-money", "Sums of money as floating point"),
              "sums are off by fractions of a cent, and equal amounts compare as different",
              (_, it) ->
                  type(it, "real|double precision") && AMOUNT.matcher(name(it)).matches()
                      ? changed(
                          it,
                          "is " + it.column().type() + " and called like an amount",
                          "numeric(19,4)")
                      : Optional.empty()),
          rule(
              RuleInfo.warning("padded-text", "Type char(n)"),
              "values are padded with blanks that comparisons ignore and LIKE does not",
              (_, it) ->
                  type(it, "character\\(\\d+\\)|bpchar")
                      ? changed(it, "is of type " + it.column().type(), "text")
                      : Optional.empty()),
          rule(
              RuleInfo.advice("length-limit", "varchar(n) where text would do"),
              "each longer limit is one more migration; the limit saves no space",
              (_, it) ->
                  type(it, "character varying\\(\\d+\\)")
                      ? changed(it, "is limited to " + it.column().type(), "text")
                      : Optional.empty()),
          rule(
              RuleInfo.warning("json-as-text", "json instead of jsonb"),
              "every access parses the text again, and there is neither equality nor a GIN index",
              (_, it) ->
                  type(it, "json") ? changed(it, "is of type json", "jsonb") : Optional.empty()),
          rule(
              RuleInfo.info("serial-column", "serial instead of identity"),
              "inserts can overwrite the counter's values, and privileges on the sequence are apart"
                  + " from the table's",
              TypeRules::serial),
          rule(
              RuleInfo.warning("time-with-time-zone", "Type timetz"),
              "an offset without a date says nothing in a zone with summer time",
              (_, it) ->
                  type(it, "time(\\(\\d\\))? with time zone")
                      ? changed(
                          it,
                          "is of type time with time zone",
                          it.column().type().replace("with time", "without time"))
                      : Optional.empty()),
          rule(
              RuleInfo.warning("catalog-reference", "Columns that hold names of the catalog"),
              "pg_upgrade refuses the whole cluster, since these values are oids inside",
              (_, it) ->
                  type(
                          it,
                          "reg(collation|config|dictionary|namespace|oper|operator|proc|procedure)")
                      ? changed(it, "is of type " + it.column().type(), "text")
                      : Optional.empty()),
          rule(
              RuleInfo.info("uuid-as-text", "UUIDs as text"),
              "each takes 37 bytes in place of 16, in the table and in every index, and 'A' is not"
                  + " 'a'",
              (_, it) ->
                  type(it, "character varying\\(36\\)|character\\(36\\)|text")
                          && name(it).matches("(.*_)?(uuid|guid)")
                      ? changed(
                          it,
                          "holds UUIDs as " + it.column().type(),
                          "uuid using " + it.column().name().sql() + "::uuid")
                      : Optional.empty()),
          rule(
              RuleInfo.info("rounded-time", "Times that are rounded"),
              "a time can be rounded into the future, where a range that ends now misses it",
              (_, it) ->
                  type(it, "timestamp\\(0\\) .*")
                      ? changed(it, "keeps whole seconds", "timestamp with time zone")
                      : Optional.empty()));

  private TypeRules() {}

  private static ReviewRule rule(
      RuleInfo info, String leaving, BiFunction<Subject, TableColumn, Optional<Note>> finds) {
    return new ColumnRule(info, leaving, finds);
  }

  private static boolean type(TableColumn it, String pattern) {
    return it.column().type().matches(pattern);
  }

  private static String name(TableColumn it) {
    return it.column().name().value().toLowerCase(java.util.Locale.ROOT);
  }

  private static Optional<Note> changed(TableColumn it, String what, String type) {
    boolean computed = it.column().fill() instanceof Fill.Generated;
    return Optional.of(
        new Note(it.name() + " " + what, computed ? List.of() : List.of(it.alter("type " + type))));
  }

  private static Optional<Note> decided(Optional<Note> note, String what) {
    return note.map(it -> new Note(it.message(), what, it.change()));
  }

  private static Optional<Note> serial(Subject subject, TableColumn it) {
    Column column = it.column();
    boolean counted =
        column.fill() instanceof Fill.Expression(var sql)
            && sql.startsWith("nextval('")
            && owned(subject, it, sql);
    return counted
        ? Optional.of(
            new Note(
                it.name() + " takes its values from a sequence by its default",
                List.of(
                    it.alter("drop default"), it.alter("add generated by default as identity"))))
        : Optional.empty();
  }

  private static boolean owned(Subject subject, TableColumn it, String sql) {
    return subject.sequences(it.id()).stream()
        .anyMatch(sequence -> sql.contains(sequence.name().name().value()));
  }
}

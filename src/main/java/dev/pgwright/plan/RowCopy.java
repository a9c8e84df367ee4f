package dev.pgwright.plan;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The rows of a table in another table beside it: a trigger makes the other one follow, batches
/// along a key bring over what was there before, and one reading of both proves that they hold the
/// same.
///
/// The trigger looks at what the table holds when it fires and not at what the statement did, so
/// that the order in which triggers change rows again does not matter. A batch locks its rows FOR
/// SHARE: who changes one of them meanwhile waits for the batch and then finds its row. It waits
/// itself for less than `deadlock_timeout`, so that nobody is ended for its sake.
///
/// @param from the table that is written
/// @param to the table that follows
/// @param leaves partitions of `from`, each of which can be truncated by itself
/// @param key a key of `from` without NULL
/// @param target a key of `to`, whose columns both have
/// @param values the columns that are copied, each with its conversion
/// @param updated those of them that are written again where the row is there
/// @param equal the conditions under which a row `o` and its copy `n` hold the same
/// @param operators schemas of the types of the keys, whose operators are not those of the server
/// @param forced whether row security holds for the owner of `from` too
/// @param purpose what names of this direction end with
record RowCopy(
    QualifiedName from,
    QualifiedName to,
    List<QualifiedName> leaves,
    List<Name> key,
    List<Name> target,
    SequencedMap<Name, Conversion> values,
    List<Name> updated,
    List<String> equal,
    List<Name> operators,
    boolean forced,
    String purpose) {

  private static final int ROWS = 2000;

  /// Rows between two notices of progress.
  private static final int TOLD = 500_000;

  static final String FOLLOW =
      """
      %1$s()
          RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
          SET search_path = %2$s%3$s AS $follow$
      BEGIN
          IF TG_OP = 'TRUNCATE' THEN
              DELETE FROM %4$s AS n
              WHERE NOT EXISTS (SELECT FROM %5$s AS o WHERE %6$s);
              RETURN NULL;
          END IF;
          IF TG_OP <> 'INSERT'
              AND current_setting('transaction_isolation') <> 'read committed' THEN
              -- Fails where the row was copied since this transaction began.
              INSERT INTO %4$s (%7$s)
              OVERRIDING SYSTEM VALUE VALUES (%8$s)
              ON CONFLICT (%9$s) DO NOTHING;
          END IF;
          DELETE FROM %4$s AS n
          WHERE %10$s
              AND NOT EXISTS (SELECT FROM %5$s AS o WHERE %13$s);
          INSERT INTO %4$s (%7$s)
          OVERRIDING SYSTEM VALUE SELECT %11$s
          FROM %5$s AS o
          WHERE %12$s
          ON CONFLICT (%9$s) DO %14$s;
          RETURN NULL;
      END
      $follow$""";

  static final String BATCHES =
      """
      DO $copy$
      DECLARE
      %1$s    copied bigint := 0;
          batch bigint;
      BEGIN
          SELECT %2$s INTO %3$s FROM %4$s AS o ORDER BY %2$s LIMIT 1;
          WHILE FOUND LOOP
      %18$s        SELECT %5$s INTO %6$s FROM (
                  SELECT %2$s FROM %4$s AS o
                  WHERE %7$s >= %8$s ORDER BY %2$s LIMIT %9$d
              ) AS o ORDER BY %10$s LIMIT 1;
              batch := -1;
              WHILE batch < 0 LOOP
                  BEGIN
                      -- Gives up before anybody could wait for this while this waits for them.
                      PERFORM set_config('lock_timeout', '200ms', true);
                      INSERT INTO %11$s (%12$s)
                      OVERRIDING SYSTEM VALUE SELECT %13$s
                      FROM %4$s AS o
                      WHERE %7$s BETWEEN %8$s AND %14$s
                      FOR SHARE ON CONFLICT (%15$s) DO NOTHING;
                      GET DIAGNOSTICS batch = ROW_COUNT;
                  EXCEPTION WHEN lock_not_available OR serialization_failure THEN
                      PERFORM pg_sleep(0.1);
                  END;
                  COMMIT;
              END LOOP;
              copied := copied + batch;
              IF copied / %16$d > (copied - batch) / %16$d THEN
                  RAISE NOTICE '%% rows of %17$s are copied', copied;
              END IF;
              SELECT %2$s INTO %3$s FROM %4$s AS o
              WHERE %7$s > %14$s
              ORDER BY %2$s LIMIT 1;
          END LOOP;
      END
      $copy$""";

  /// What makes the other table follow.
  List<Operation> follow() {
    var operations = new ArrayList<Operation>();
    operations.add(Side.execute("CREATE OR REPLACE FUNCTION " + function()));
    operations.add(
        Side.execute(trigger("", "AFTER INSERT OR UPDATE OR DELETE", from, "FOR EACH ROW")));
    operations.add(
        Side.execute(Ddl.alter(from, "ENABLE ALWAYS TRIGGER " + trigger("").sql()).getFirst()));
    truncated()
        .forEach(
            it ->
                operations.add(
                    Side.execute(
                        trigger("_truncate", "AFTER TRUNCATE", it, "FOR EACH STATEMENT"))));
    return operations;
  }

  /// What ends that.
  List<Operation> release() {
    var operations = new ArrayList<Operation>();
    truncated()
        .forEach(
            it ->
                operations.add(
                    Side.execute(
                        "DROP TRIGGER IF EXISTS "
                            + trigger("_truncate").sql()
                            + " ON "
                            + it.sql())));
    operations.add(
        Side.execute("DROP TRIGGER IF EXISTS " + trigger("").sql() + " ON " + from.sql()));
    operations.add(Side.execute("DROP FUNCTION IF EXISTS " + name().sql() + "()"));
    return operations;
  }

  private List<QualifiedName> truncated() {
    return Stream.concat(Stream.of(from), leaves.stream()).toList();
  }

  private QualifiedName name() {
    return from.sibling(Naming.aside(from.name(), "follow_" + purpose).value());
  }

  private Name trigger(String suffix) {
    return new Name(Naming.aside(from.name(), "follow_" + purpose).value() + suffix);
  }

  private String trigger(String suffix, String event, QualifiedName table, String each) {
    return String.join(
        " ",
        "CREATE OR REPLACE TRIGGER",
        trigger(suffix).sql(),
        event,
        "ON",
        table.sql(),
        each,
        "EXECUTE FUNCTION",
        name().sql() + "()");
  }

  private String function() {
    var path = new ArrayList<String>();
    path.add("pg_catalog");
    operators.forEach(it -> path.add(it.sql()));
    path.add("pg_temp");
    return String.format(
        Locale.ROOT,
        FOLLOW,
        name().sql(),
        String.join(", ", path),
        forced ? " SET row_security = off" : "",
        to.sql(),
        from.sql(),
        same(identity()),
        list(),
        converted("OLD"),
        names(target, Name::sql),
        among("n", this::converted),
        converted("o"),
        among("o", (row, column) -> row + "." + column.sql()),
        same(target),
        updated.isEmpty()
            ? "NOTHING"
            : "UPDATE SET " + names(updated, it -> it.sql() + " = EXCLUDED." + it.sql()));
  }

  /// The columns that tell rows of both apart.
  private List<Name> identity() {
    var columns = new LinkedHashSet<Name>(target);
    columns.addAll(key);
    return List.copyOf(columns);
  }

  private String same(List<Name> columns) {
    return String.join(
        " AND ", columns.stream().map(it -> "n." + it.sql() + " = " + converted("o", it)).toList());
  }

  /// The rows whose values of the other table's key are those before or after a change.
  private String among(String row, BiFunction<String, Name, String> value) {
    String left = names(target, it -> row + "." + it.sql());
    String old = names(target, it -> value.apply("OLD", it));
    String now = names(target, it -> value.apply("NEW", it));
    return target.size() == 1
        ? left + " IN (" + old + ", " + now + ")"
        : "(" + left + ") IN ((" + old + "), (" + now + "))";
  }

  private String list() {
    return names(List.copyOf(values.keySet()), Name::sql);
  }

  private String converted(String row) {
    return names(List.copyOf(values.keySet()), it -> converted(row, it));
  }

  private String converted(String row, Name column) {
    Conversion conversion = values.get(column);
    String value = row + "." + column.sql();
    return conversion == null ? value : conversion.of(value);
  }

  private static String names(List<Name> columns, Function<Name, String> form) {
    return String.join(", ", columns.stream().map(form).toList());
  }

  /// Brings over the rows that are there, in batches, each committed; can be repeated.
  List<Operation> copy() {
    return List.of(Side.execute(batches()), Side.execute("ANALYZE " + to.sql()));
  }

  private String batches() {
    String low = variables("low_");
    String high = variables("high_");
    return String.format(
        Locale.ROOT,
        BATCHES,
        declarations(),
        names(key, it -> "o." + it.sql()),
        low,
        from.sql(),
        names(key, it -> "o." + it.sql()),
        high,
        row(names(key, it -> "o." + it.sql())),
        row(low),
        ROWS,
        names(key, it -> "o." + it.sql() + " DESC"),
        to.sql(),
        list(),
        converted("o"),
        row(high),
        names(target, Name::sql),
        TOLD,
        text(from),
        forced ? "        PERFORM set_config('row_security', 'off', true);\n" : "");
  }

  private String declarations() {
    var lines = new StringBuilder();
    for (String end : List.of("low_", "high_")) {
      for (int i = 0; i < key.size(); i++) {
        lines
            .append("    ")
            .append(end)
            .append(i + 1)
            .append(' ')
            .append(from.sql())
            .append('.')
            .append(key.get(i).sql())
            .append("%TYPE;\n");
      }
    }
    return lines.toString();
  }

  private String variables(String prefix) {
    return String.join(
        ", ", IntStream.rangeClosed(1, key.size()).mapToObj(it -> prefix + it).toList());
  }

  private String row(String columns) {
    return key.size() == 1 ? columns : "(" + columns + ")";
  }

  private static String text(QualifiedName table) {
    return table.toString().replace("'", "''").replace("%", "%%");
  }

  /// Fails where the two do not hold the same rows; both are read once, in one snapshot.
  Operation prove() {
    return Side.execute(
        String.format(
            Locale.ROOT,
            """
            DO $prove$
            BEGIN
                IF EXISTS (
                    SELECT FROM %1$s AS o
                    FULL JOIN %2$s AS n ON %3$s
                    WHERE o.%4$s IS NULL OR n.%5$s IS NULL%6$s
                ) THEN
                    RAISE EXCEPTION 'rows of %7$s and %8$s differ';
                END IF;
            END
            $prove$""",
            from.sql(),
            to.sql(),
            same(identity()),
            key.getFirst().sql(),
            target.getFirst().sql(),
            equal.isEmpty()
                ? ""
                : "\n            OR NOT (" + String.join("\n                AND ", equal) + ")",
            text(from),
            text(to)));
  }
}

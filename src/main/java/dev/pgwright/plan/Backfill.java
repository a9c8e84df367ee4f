package dev.pgwright.plan;

import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// Values for existing rows, written in short transactions.
///
/// One block that walks over the table's pages as they were at its start and commits after every
/// few, telling how far it is, then sweeps up the rows that were moved by others meanwhile. It can
/// be stopped and run again at any time. Needs to run outside a transaction block (PostgreSQL 11).
public final class Backfill {

  private static final int PAGES = 500;
  private static final int ROWS = 5000;

  /// Pages between two notices of progress.
  private static final int TOLD = 10_000;

  private Backfill() {}

  /// A block for each table that holds rows of a column: the table itself and its children.
  static List<Operation> of(Draft draft, QualifiedName table, Name column, String expression) {
    var values = new LinkedHashMap<Name, String>();
    values.put(column, expression);
    return of(draft, table, values);
  }

  /// The same for several columns.
  ///
  /// @param values for each column its value, or `DEFAULT`
  static List<Operation> of(Draft draft, QualifiedName table, SequencedMap<Name, String> values) {
    var operations = new ArrayList<Operation>();
    var tables = new ArrayList<QualifiedName>();
    tables.add(table);
    tables.addAll(draft.old.descendants(table));
    for (QualifiedName it : tables) {
      if (!draft.partitioned(it)) {
        boolean alone = draft.old.children(it).isEmpty();
        operations.add(new Operation.Execute(sql(it, (alone ? "" : "ONLY ") + it.sql(), values)));
      }
    }
    return operations;
  }

  /// The block for several columns of one table as one statement.
  ///
  /// @param values for each column its value, or `DEFAULT`; rows where it is NULL get it
  public static String sql(QualifiedName table, SequencedMap<Name, String> values) {
    return sql(table, table.sql(), values);
  }

  /// The same, which leaves the children of the table alone.
  static String alone(Needs schema, QualifiedName table, SequencedMap<Name, String> values) {
    boolean heirs = !schema.children(table).isEmpty();
    return sql(table, (heirs ? "ONLY " : "") + table.sql(), values);
  }

  /// The block for an update that can be cut into batches.
  ///
  /// @param settings of `set`
  /// @param open the rows to write; false for a row that was written
  public static String update(QualifiedName table, String settings, String open) {
    return block(table, table.sql(), settings, "(" + open + ")");
  }

  private static String sql(QualifiedName table, String rows, SequencedMap<Name, String> values) {
    var settings = new ArrayList<String>();
    var conditions = new ArrayList<String>();
    values.forEach(
        (column, value) -> {
          settings.add(column.sql() + " = " + value);
          conditions.add(open(column, value));
        });
    String open =
        conditions.size() == 1
            ? conditions.getFirst()
            : "(" + String.join(" OR ", conditions) + ")";
    return block(table, rows, String.join(", ", settings), open);
  }

  /// The condition under which a row has no value yet and can get one.
  private static String open(Name column, String value) {
    return value.equals("DEFAULT")
        ? column.sql() + " IS NULL"
        : column.sql() + " IS NULL AND (" + value + ") IS NOT NULL";
  }

  private static String block(QualifiedName table, String rows, String settings, String open) {
    return String.format(
        Locale.ROOT,
        """
        DO $backfill$
        DECLARE
            last bigint := pg_relation_size(%1$s) / current_setting('block_size')::bigint;
            page bigint := 0;
        BEGIN
            WHILE page <= last LOOP
                UPDATE %2$s SET %3$s
                WHERE %4$s
                  AND ctid >= format('(%%s,0)', page)::tid
                  AND ctid < format('(%%s,0)', page + %5$d)::tid;
                COMMIT;
                page := page + %5$d;
                IF page %% %7$d = 0 THEN
                    RAISE NOTICE '%% of %% pages of %8$s are done', page, last + 1;
                END IF;
            END LOOP;
            LOOP
                UPDATE %2$s SET %3$s
                WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM %2$s WHERE %4$s LIMIT %6$d
                ));
                EXIT WHEN NOT FOUND;
                COMMIT;
            END LOOP;
        END
        $backfill$""",
        new Literal(table.sql()).sql(),
        rows,
        settings,
        open,
        PAGES,
        ROWS,
        TOLD,
        table.toString().replace("'", "''").replace("%", "%%"));
  }
}

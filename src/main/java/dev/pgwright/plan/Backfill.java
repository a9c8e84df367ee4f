package dev.pgwright.plan;

import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import java.util.Locale;

/// Values for existing rows, written in short transactions.
///
/// One block that walks over the table's pages as they were at its start and commits after every
/// few, then sweeps up the rows that were moved by others meanwhile. It can be stopped and run
/// again at any time. Needs to run outside a transaction block (PostgreSQL 11).
final class Backfill {

  private static final int PAGES = 500;
  private static final int ROWS = 5000;

  private Backfill() {}

  /// The block as one statement.
  ///
  /// @param expression the value, or `DEFAULT`
  static String sql(QualifiedName table, Name column, String expression) {
    String open =
        expression.equals("DEFAULT")
            ? column.sql() + " IS NULL"
            : column.sql() + " IS NULL AND (" + expression + ") IS NOT NULL";
    return String.format(
        Locale.ROOT,
        """
        DO $backfill$
        DECLARE
            last bigint := pg_relation_size(%1$s) / current_setting('block_size')::bigint;
            page bigint := 0;
        BEGIN
            WHILE page <= last LOOP
                UPDATE %2$s SET %3$s = %4$s
                WHERE %5$s
                  AND ctid >= format('(%%s,0)', page)::tid
                  AND ctid < format('(%%s,0)', page + %6$d)::tid;
                COMMIT;
                page := page + %6$d;
            END LOOP;
            LOOP
                UPDATE %2$s SET %3$s = %4$s
                WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM %2$s WHERE %5$s LIMIT %7$d
                ));
                EXIT WHEN NOT FOUND;
                COMMIT;
            END LOOP;
        END
        $backfill$""",
        new Literal(table.sql()).sql(),
        table.sql(),
        column.sql(),
        expression,
        open,
        PAGES,
        ROWS);
  }
}

package dev.pgwright.vector.live;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.vector.Found;
import dev.pgwright.vector.exact.ValueText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of a column, as they stream by.
public final class ValueRows {

  /// What is made of a `sparsevec` with all its dimensions.
  private static final int MOST_DIMENSIONS = 65_536;

  /// Takes a row with a value.
  @FunctionalInterface
  public interface Taker {

    /// Takes the next one.
    ///
    /// @param text the value as the server writes it
    /// @param flags a bit for each filter that the row passes
    void take(float[] vector, byte[] text, long flags);
  }

  /// How many rows were read.
  ///
  /// @param rows those without a value among them
  public record Count(long rows, long nulls) {}

  private final RowStream database;
  private final Found found;
  private final int dimensions;

  private ValueRows(RowStream database, Found found, int dimensions) {
    this.database = database;
    this.found = found;
    this.dimensions = dimensions;
  }

  /// Looks at the first value where the column has no dimensions of its own.
  ///
  /// @throws PgwrightException INPUT where there is no value, or more dimensions than are computed
  ///   with
  public static ValueRows of(RowStream database, Found found) {
    int dimensions = found.column().dimensions();
    if (dimensions == 0) {
      int[] first = {0};
      database.stream(
          "select "
              + found.columnName()
              + " from "
              + found.table()
              + " where "
              + found.columnName()
              + " is not null limit 1",
          1,
          true,
          values -> first[0] = ValueText.dimensions(text(values), found.column().type()));
      dimensions = first[0];
    }
    if (dimensions == 0) {
      throw empty(found);
    }
    if (dimensions > MOST_DIMENSIONS) {
      throw PgwrightException.of(
              Code.INPUT,
              place(found) + " has " + dimensions + " dimensions; up to 65,536 are computed with")
          .hint("profile a column with fewer dimensions");
    }
    return new ValueRows(database, found, dimensions);
  }

  /// A column without a value.
  public static PgwrightException empty(Found found) {
    return PgwrightException.of(Code.INPUT, place(found) + " has no value")
        .hint("fill the column first; without values there is nothing to measure");
  }

  private static String place(Found found) {
    return found.table() + "." + found.columnName();
  }

  public int dimensions() {
    return dimensions;
  }

  /// Reads rows of the table.
  ///
  /// @param condition behind WHERE; null for none
  /// @param filters conditions whose truth is told for each row
  public Count rows(Sample sample, @Nullable String condition, List<String> filters, Taker taker) {
    var columns = new ArrayList<String>(List.of(found.columnName()));
    filters.forEach(it -> columns.add("(" + it + ")"));
    String where = condition == null ? "" : " where " + condition;
    String sql =
        "select " + String.join(", ", columns) + " from " + found.table() + sample.clause() + where;
    boolean limited = sample.most() < Long.MAX_VALUE;
    return read(limited ? sql + " limit " + sample.most() : sql, sample.most(), true, taker);
  }

  /// Reads vectors that a SELECT gives in its first column.
  ///
  /// @throws PgwrightException INPUT where they have other dimensions
  public List<float[]> queries(String select, int most) {
    var queries = new ArrayList<float[]>();
    read(select, most, false, (vector, _, _) -> queries.add(vector));
    if (queries.isEmpty()) {
      throw PgwrightException.of(Code.INPUT, "--queries gives no vector")
          .hint("a SELECT whose first column has the type of " + place(found));
    }
    return queries;
  }

  private Count read(String sql, long most, boolean anyCost, Taker taker) {
    long[] nulls = {0};
    long rows =
        database.stream(
            sql,
            most,
            anyCost,
            values -> {
              byte[] text = values[0];
              if (text == null) {
                nulls[0]++;
              } else {
                taker.take(vector(text), text, flags(values));
              }
            });
    return new Count(rows, nulls[0]);
  }

  private float[] vector(byte[] text) {
    try {
      return ValueText.read(text, found.column().type(), dimensions);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw PgwrightException.of(
              Code.INPUT,
              "a value has not the "
                  + dimensions
                  + " dimensions of the first of "
                  + place(found)
                  + ": "
                  + e.getMessage())
          .hint("one index holds one number of dimensions: a column or a partial index for each")
          .because(e);
    }
  }

  private static long flags(byte[] @Nullable [] values) {
    long flags = 0;
    for (int i = 1; i < values.length; i++) {
      byte[] truth = values[i];
      flags |= truth != null && truth[0] == 't' ? 1L << (i - 1) : 0;
    }
    return flags;
  }

  private static byte[] text(byte[] @Nullable [] values) {
    byte[] text = values[0];
    return text == null ? new byte[0] : text;
  }
}

package dev.pgwright.catalog;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Columns of tables from `pg_attribute`.
final class Columns {

  private Columns() {}

  /// A column with the oids of what is read as part of it; 0 or null for nothing.
  record Found(
      int number,
      Column column,
      long defaultOid,
      long notNullOid,
      Sequences.@Nullable Identity identity) {

    /// Makes the addresses of the column and its parts known.
    void register(Addresses addresses, long relation, QualifiedName table) {
      ObjectId id = ObjectId.part(ObjectKind.COLUMN, table, column.name());
      addresses.add(Address.column(relation, number), id);
      addresses.addNameless(Address.of(Address.DEFAULT, defaultOid), id);
      NotNull notNull = column.notNull();
      if (notNull != null && notNull.name() != null) {
        addresses.add(
            Address.of(Address.CONSTRAINT, notNullOid),
            ObjectId.part(ObjectKind.CONSTRAINT, table, notNull.name()),
            id);
      }
      if (identity != null) {
        addresses.add(Address.of(Address.RELATION, identity.oid()), identity.sequence().id(), id);
      }
    }
  }

  /// Every column of every table, handled or not.
  ///
  /// @return by the oid of the table, in the order of `attnum`
  static Map<Long, List<Found>> read(Scan scan, Map<Address, Sequences.Identity> identities) {
    var byTable = new LinkedHashMap<Long, List<Found>>();
    scan.each(
        "columns",
        row -> {
          long relation = row.number("relation_oid");
          int number = row.count("number");
          Sequences.Identity identity = identities.get(Address.column(relation, number));
          byTable
              .computeIfAbsent(relation, _ -> new ArrayList<>())
              .add(
                  new Found(
                      number,
                      column(scan, row, identity),
                      row.number("default_oid"),
                      row.number("not_null_oid"),
                      identity));
        });
    return byTable;
  }

  private static Column column(Scan scan, Row row, Sequences.@Nullable Identity identity)
      throws SQLException {
    return new Column(
        row.name("name"),
        row.text("type"),
        row.optional("collation"),
        notNull(scan, row),
        fill(row, identity),
        row.optional("storage"),
        row.optional("compression"),
        row.optionalCount("statistics_target"),
        row.optional("options"),
        row.origin(""));
  }

  private static @Nullable NotNull notNull(Scan scan, Row row) throws SQLException {
    boolean nameless = scan.before(18);
    return row.flag("not_null")
        ? new NotNull(
            nameless ? null : row.optionalName("not_null_name"),
            row.flag("not_null_validated"),
            row.flag("not_null_inheritable"),
            nameless ? Column.Origin.LOCAL : row.origin("not_null_"))
        : null;
  }

  private static Fill fill(Row row, Sequences.@Nullable Identity identity) throws SQLException {
    if (identity != null) {
      return new Fill.Identity(row.text("identity").equals("a"), identity.sequence());
    }
    if (row.number("default_oid") == 0) {
      return new Fill.Nothing();
    }
    String sql = row.text("default_sql");
    String generated = row.text("generated");
    return generated.isEmpty()
        ? new Fill.Expression(sql)
        : new Fill.Generated(sql, generated.equals("s"));
  }
}

package dev.pgwright.catalog;

import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Sequence;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `pg_sequence`.
final class Sequences {

  private Sequences() {}

  /// The sequence behind an identity column, with its address.
  record Identity(long oid, Sequence sequence) {}

  /// Takes in the sequences that stand alone or are owned by a column.
  ///
  /// @return those behind identity columns, by the address of the column
  static Map<Address, Identity> read(Scan scan) {
    var identities = new LinkedHashMap<Address, Identity>();
    scan.each(
        "sequences",
        row -> {
          Sequence sequence = sequence(row);
          long oid = row.number("oid");
          if (row.flag("identity")) {
            identities.put(
                Address.column(row.number("owner_oid"), row.count("owner_column")),
                new Identity(oid, sequence));
          } else {
            scan.add(Address.RELATION, oid, sequence);
          }
        });
    return identities;
  }

  private static Sequence sequence(Row row) throws SQLException {
    return new Sequence(
        row.qualified(),
        row.text("type"),
        row.number("start"),
        row.number("increment"),
        row.number("min"),
        row.number("max"),
        row.number("cache"),
        row.flag("cycle"),
        owner(row),
        row.flag("logged"));
  }

  private static @Nullable ObjectId owner(Row row) throws SQLException {
    String table = row.optional("owner_table");
    return table == null
        ? null
        : ObjectId.part(
            ObjectKind.COLUMN,
            QualifiedName.of(row.text("owner_schema"), table),
            row.name("owner_name"));
  }
}

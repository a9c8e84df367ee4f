package dev.pgwright.catalog;

import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Ordinary and partitioned tables from `pg_class`.
final class Tables {

  private Tables() {}

  static void read(Scan scan, Map<Address, Sequences.Identity> identities) {
    Map<Long, List<Columns.Found>> columns = Columns.read(scan, identities);
    scan.each(
        "tables",
        row -> {
          long oid = row.number("oid");
          List<Columns.Found> own = columns.getOrDefault(oid, List.of());
          List<Column> modelled = own.stream().map(Columns.Found::column).toList();
          var table =
              new Table(
                  row.qualified(),
                  modelled,
                  descent(row),
                  row.optional("partition_key"),
                  row.flag("logged"),
                  row.texts("options"),
                  row.optionalName("access_method"),
                  row.optionalName("tablespace"),
                  row.flag("row_security"),
                  row.flag("force_row_security"),
                  row.text("replica_identity"));
          scan.add(Address.RELATION, oid, table);
          scan.addresses().addNameless(Address.of(Address.TYPE, row.number("row_oid")), table.id());
          scan.addresses()
              .addNameless(Address.of(Address.TYPE, row.number("array_oid")), table.id());
          own.forEach(column -> column.register(scan.addresses(), oid, table.name()));
        });
  }

  private static Descent descent(Row row) throws SQLException {
    var parents = new ArrayList<QualifiedName>();
    List<Name> schemas = row.names("parent_schemas");
    List<Name> names = row.names("parent_names");
    for (int i = 0; i < names.size(); i++) {
      parents.add(new QualifiedName(schemas.get(i), names.get(i)));
    }
    if (row.flag("partition")) {
      return new Descent.PartitionOf(
          parents.getFirst(), row.text("bound"), row.optional("condition"));
    }
    String type = row.optional("of_type");
    if (type != null) {
      return new Descent.OfType(type);
    }
    return parents.isEmpty() ? new Descent.None() : new Descent.Inherits(parents);
  }
}

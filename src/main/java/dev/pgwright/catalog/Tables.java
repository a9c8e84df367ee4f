package dev.pgwright.catalog;

import dev.pgwright.model.Column;
import dev.pgwright.model.Table;
import java.util.List;
import java.util.Map;

/// Ordinary tables from `pg_class`.
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
                  row.flag("logged"),
                  row.texts("options"),
                  row.optionalName("access_method"),
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
}

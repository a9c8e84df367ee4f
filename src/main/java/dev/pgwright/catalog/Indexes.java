package dev.pgwright.catalog;

import dev.pgwright.model.Index;
import dev.pgwright.model.QualifiedName;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Indexes from `pg_index` that stand behind no constraint.
final class Indexes {

  private Indexes() {}

  static void read(Scan scan) {
    scan.each(
        "indexes",
        row -> {
          var relation = scan.addresses().relation(row.number("relation_oid"));
          if (relation.isPresent()) {
            scan.add(
                Address.RELATION,
                row.number("oid"),
                new Index(
                    row.qualified(),
                    relation.get().qualified(),
                    row.text("definition"),
                    row.text("method"),
                    row.flag("is_unique"),
                    row.texts("keys"),
                    row.optional("predicate"),
                    row.flag("valid"),
                    row.flag("clustered"),
                    row.optionalName("tablespace"),
                    row.texts("statistics"),
                    partOf(row)));
          }
        });
  }

  private static @Nullable QualifiedName partOf(Row row) throws SQLException {
    String index = row.optional("part_of_name");
    return index == null ? null : QualifiedName.of(row.text("part_of_schema"), index);
  }
}

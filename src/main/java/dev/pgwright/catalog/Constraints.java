package dev.pgwright.catalog;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Constraints of tables from `pg_constraint`, without NOT NULL.
final class Constraints {

  private Constraints() {}

  static void read(Scan scan) {
    scan.each(
        "constraints",
        row -> {
          Optional<ObjectId> relation = scan.addresses().relation(row.number("relation_oid"));
          if (relation.isEmpty()) {
            return;
          }
          Constraint constraint = constraint(row, relation.get().qualified());
          scan.add(Address.CONSTRAINT, row.number("oid"), constraint);
          String index = row.optional("index_name");
          if (index != null) {
            scan.addresses()
                .add(
                    Address.of(Address.RELATION, row.number("index_oid")),
                    ObjectId.of(ObjectKind.INDEX, constraint.table().sibling(index)),
                    constraint.id());
          }
        });
  }

  private static Constraint constraint(Row row, QualifiedName table) throws SQLException {
    boolean indexed = row.optional("index_name") != null;
    return new Constraint(
        table,
        row.name("name"),
        type(row.text("type")),
        row.text("definition"),
        row.names("columns"),
        references(row),
        row.names("referenced_columns"),
        row.flag("deferrable"),
        row.flag("deferred"),
        row.flag("validated"),
        row.flag("enforced"),
        indexed ? row.text("index_definition") : null,
        row.texts("index_options"),
        row.optionalName("index_tablespace"),
        row.flag("clustered"),
        row.origin(""),
        row.optionalName("part_of"));
  }

  private static @Nullable QualifiedName references(Row row) throws SQLException {
    String table = row.optional("references_name");
    return table == null ? null : QualifiedName.of(row.text("references_schema"), table);
  }

  private static Constraint.Type type(String contype) {
    return switch (contype) {
      case "p" -> Constraint.Type.PRIMARY_KEY;
      case "u" -> Constraint.Type.UNIQUE;
      case "c" -> Constraint.Type.CHECK;
      case "x" -> Constraint.Type.EXCLUSION;
      case "f" -> Constraint.Type.FOREIGN_KEY;
      default -> throw new IllegalStateException("contype " + contype);
    };
  }
}

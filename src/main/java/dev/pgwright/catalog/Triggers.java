package dev.pgwright.catalog;

import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Trigger;
import dev.pgwright.model.Trigger.Firing;
import dev.pgwright.model.Trigger.Otherwise;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Triggers from `pg_trigger` that people made.
final class Triggers {

  private Triggers() {}

  static void read(Scan scan) {
    scan.each(
        "triggers",
        row -> {
          Optional<ObjectId> relation = scan.addresses().relation(row.number("relation_oid"));
          if (relation.isEmpty()) {
            return;
          }
          var trigger =
              new Trigger(
                  relation.get().qualified(),
                  row.name("name"),
                  row.text("definition"),
                  firing(row.text("firing")),
                  otherwise(row));
          scan.add(Address.TRIGGER, row.number("oid"), trigger);
          if (row.number("constraint_oid") != 0) {
            // CREATE CONSTRAINT TRIGGER makes a constraint of the same name as well.
            scan.addresses()
                .add(
                    Address.of(Address.CONSTRAINT, row.number("constraint_oid")),
                    ObjectId.part(ObjectKind.CONSTRAINT, trigger.table(), trigger.name()),
                    trigger.id());
          }
        });
  }

  private static List<Otherwise> otherwise(Row row) throws SQLException {
    List<Name> schemas = row.names("part_schemas");
    List<Name> names = row.names("part_names");
    List<String> firings = row.texts("part_firings");
    var otherwise = new ArrayList<Otherwise>();
    for (int i = 0; i < names.size(); i++) {
      otherwise.add(
          new Otherwise(new QualifiedName(schemas.get(i), names.get(i)), firing(firings.get(i))));
    }
    return otherwise;
  }

  private static Firing firing(String enabled) {
    return switch (enabled) {
      case "O" -> Firing.ORIGIN;
      case "D" -> Firing.DISABLED;
      case "R" -> Firing.REPLICA;
      case "A" -> Firing.ALWAYS;
      default -> throw new IllegalStateException("tgenabled " + enabled);
    };
  }
}

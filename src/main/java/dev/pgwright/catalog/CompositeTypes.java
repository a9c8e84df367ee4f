package dev.pgwright.catalog;

import dev.pgwright.model.CompositeType;
import dev.pgwright.model.CompositeType.Attribute;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Composite types of their own from `pg_class`.
final class CompositeTypes {

  private CompositeTypes() {}

  static void read(Scan scan) {
    scan.each("composite_types", row -> read(scan, row));
  }

  private static void read(Scan scan, Row row) throws SQLException {
    var address = Address.of(Address.TYPE, row.number("oid"));
    if (scan.addresses().isMember(address)) {
      return;
    }
    List<Name> names = row.names("attribute_names");
    List<String> types = row.texts("attribute_types");
    @Nullable String[] collations = row.gaps("attribute_collations");
    List<Long> numbers = row.numbers("attribute_numbers");
    var attributes = new ArrayList<Attribute>();
    for (int i = 0; i < names.size(); i++) {
      attributes.add(new Attribute(names.get(i), types.get(i), collations[i]));
    }
    var type = new CompositeType(row.qualified(), attributes);
    long relation = row.number("relation_oid");
    scan.add(Address.TYPE, address.oid(), type);
    scan.addresses().addNameless(Address.of(Address.RELATION, relation), type.id());
    scan.addresses().addNameless(Address.of(Address.TYPE, row.number("array_oid")), type.id());
    for (int i = 0; i < names.size(); i++) {
      scan.addresses()
          .add(
              Address.column(relation, Math.toIntExact(numbers.get(i))),
              ObjectId.part(ObjectKind.COLUMN, type.name(), names.get(i)),
              type.id());
    }
  }
}

package dev.pgwright.catalog;

import dev.pgwright.model.Defined;
import dev.pgwright.model.Defined.Setting;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Objects that are carried as the server defines them: for each kind a query of its name, which
/// runs where `kinds` lists it.
///
/// Every query has the columns `class_oid`, `oid`, `name` and `definition`, the `CREATE` statement.
/// It may have more of these:
///
/// - `schema`, `part`: what else names the object, as in [ObjectId];
/// - `relation_oid`: the relation that it is a part of; it is left out when that is not read;
/// - `relations`: the oids of the relations that it is about;
/// - `further`: statements after the `CREATE` statement;
/// - `fixed`: what no statement can change in place, where that is not the whole definition;
/// - `setting_names`, `setting_sets`, `setting_adds`, `setting_drops`: as in [Setting], of equal
///   length;
/// - `also_classes`, `also_oids`: what it consists of beside its own row;
/// - `column_names`, `column_numbers`, `columns_of`: columns that comments may be on;
/// - `constraint_names`, `constraint_oids`: constraints that comments may be on.
final class DefinedObjects {

  /// What relations are comes before what is about them.
  static final List<ObjectKind> CARRIED =
      List.of(
          ObjectKind.FOREIGN_TABLE,
          ObjectKind.POLICY,
          ObjectKind.RULE,
          ObjectKind.STATISTICS,
          ObjectKind.RANGE,
          ObjectKind.BASE_TYPE,
          ObjectKind.AGGREGATE,
          ObjectKind.OPERATOR,
          ObjectKind.OPERATOR_FAMILY,
          ObjectKind.OPERATOR_CLASS,
          ObjectKind.CAST,
          ObjectKind.COLLATION,
          ObjectKind.CONVERSION,
          ObjectKind.TEXT_SEARCH_PARSER,
          ObjectKind.TEXT_SEARCH_TEMPLATE,
          ObjectKind.TEXT_SEARCH_DICTIONARY,
          ObjectKind.TEXT_SEARCH_CONFIGURATION,
          ObjectKind.LANGUAGE,
          ObjectKind.TRANSFORM,
          ObjectKind.ACCESS_METHOD,
          ObjectKind.FOREIGN_DATA_WRAPPER,
          ObjectKind.SERVER,
          ObjectKind.USER_MAPPING,
          ObjectKind.PUBLICATION,
          ObjectKind.EVENT_TRIGGER,
          ObjectKind.DEFAULT_PRIVILEGES);

  private DefinedObjects() {}

  static void read(Scan scan) {
    var present = new TreeSet<String>();
    scan.each("kinds", row -> present.add(row.text("kind")));
    for (ObjectKind kind : CARRIED) {
      String query = kind.name().toLowerCase(Locale.ROOT);
      if (present.contains(query)) {
        scan.each(query, row -> read(scan, kind, row));
      }
    }
  }

  private static void read(Scan scan, ObjectKind kind, Row row) throws SQLException {
    var address = Address.of(row.number("class_oid"), row.number("oid"));
    if (scan.addresses().isMember(address)) {
      return;
    }
    var relations = new ArrayList<QualifiedName>();
    if (row.has("relation_oid")) {
      Optional<ObjectId> relation = scan.addresses().relation(row.number("relation_oid"));
      if (relation.isEmpty()) {
        return;
      }
      relations.add(relation.get().qualified());
    }
    if (row.has("relations")) {
      for (long oid : row.numbers("relations")) {
        scan.addresses().relation(oid).map(ObjectId::qualified).ifPresent(relations::add);
      }
    }
    Defined object = object(kind, row, relations);
    scan.add(address.table(), address.oid(), object);
    parts(scan.addresses(), row, object.id());
  }

  private static Defined object(ObjectKind kind, Row row, List<QualifiedName> relations)
      throws SQLException {
    var creation = new ArrayList<String>();
    creation.add(row.text("definition"));
    creation.addAll(row.has("further") ? row.texts("further") : List.of());
    return new Defined(
        new ObjectId(
            kind,
            row.has("schema") ? row.name("schema") : null,
            row.name("name"),
            row.has("part") ? row.text("part") : null),
        relations,
        creation,
        row.text(row.has("fixed") ? "fixed" : "definition"),
        row.has("setting_names") ? settings(row) : List.of());
  }

  private static List<Setting> settings(Row row) throws SQLException {
    List<String> names = row.texts("setting_names");
    @Nullable String[] sets = row.gaps("setting_sets");
    @Nullable String[] adds = row.gaps("setting_adds");
    @Nullable String[] drops = row.gaps("setting_drops");
    var settings = new ArrayList<Setting>();
    for (int i = 0; i < names.size(); i++) {
      settings.add(new Setting(names.get(i), sets[i], adds[i], drops[i]));
    }
    return settings;
  }

  private static void parts(Addresses addresses, Row row, ObjectId id) throws SQLException {
    if (row.has("also_classes")) {
      List<Long> classes = row.numbers("also_classes");
      List<Long> oids = row.numbers("also_oids");
      for (int i = 0; i < classes.size(); i++) {
        addresses.addNameless(Address.of(classes.get(i), oids.get(i)), id);
      }
    }
    if (row.has("column_names")) {
      List<Name> names = row.names("column_names");
      List<Long> numbers = row.numbers("column_numbers");
      for (int i = 0; i < names.size(); i++) {
        addresses.add(
            Address.column(row.number("columns_of"), Math.toIntExact(numbers.get(i))),
            ObjectId.part(ObjectKind.COLUMN, id.qualified(), names.get(i)),
            id);
      }
    }
    if (row.has("constraint_names")) {
      List<Name> names = row.names("constraint_names");
      List<Long> oids = row.numbers("constraint_oids");
      for (int i = 0; i < names.size(); i++) {
        addresses.add(
            Address.of(Address.CONSTRAINT, oids.get(i)),
            ObjectId.part(ObjectKind.CONSTRAINT, id.qualified(), names.get(i)),
            id);
      }
    }
  }
}

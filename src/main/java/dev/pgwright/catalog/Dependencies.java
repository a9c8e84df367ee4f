package dev.pgwright.catalog;

import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema.Dependency;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// `pg_depend`, between what the model holds.
final class Dependencies {

  private static final Comparator<Dependency> ORDER =
      Comparator.comparing(Dependency::dependent).thenComparing(Dependency::on);

  private static final Set<ObjectKind> RELATIONS =
      EnumSet.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

  private Dependencies() {}

  /// Comes after everything that makes addresses known.
  ///
  /// @return ordered, without duplicates, without edges from an object to itself
  static List<Dependency> read(Scan scan) {
    var edges = new TreeSet<Dependency>(ORDER);
    scan.each(
        "dependencies",
        row -> {
          ObjectId dependent =
              scan.addresses()
                  .find(
                      new Address(
                          row.number("class_oid"), row.number("object_oid"), row.count("part")));
          ObjectId on =
              scan.addresses()
                  .find(
                      new Address(
                          row.number("on_class_oid"),
                          row.number("on_object_oid"),
                          row.count("on_part")));
          if (dependent != null && on != null && !dependent.equals(on) && !implied(dependent, on)) {
            edges.add(new Dependency(dependent, on));
          }
        });
    return List.copyOf(edges);
  }

  /// A column needs its relation and, through the sequence of its identity, a schema: neither says
  /// more than that it is a column.
  private static boolean implied(ObjectId dependent, ObjectId on) {
    return dependent.kind() == ObjectKind.COLUMN
        && (on.kind() == ObjectKind.SCHEMA
            || (RELATIONS.contains(on.kind()) && dependent.qualified().equals(on.qualified())));
  }
}

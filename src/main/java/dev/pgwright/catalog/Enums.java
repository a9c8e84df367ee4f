package dev.pgwright.catalog;

import dev.pgwright.model.EnumType;

/// Enum types from `pg_type` and `pg_enum`.
final class Enums {

  private Enums() {}

  static void read(Scan scan) {
    scan.each(
        "enums",
        row -> {
          var type = new EnumType(row.qualified(), row.texts("labels"));
          scan.add(Address.TYPE, row.number("oid"), type);
          scan.addresses()
              .addNameless(Address.of(Address.TYPE, row.number("array_oid")), type.id());
        });
  }
}

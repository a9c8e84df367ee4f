package dev.pgwright.catalog;

import dev.pgwright.model.Namespace;

/// `pg_namespace`.
final class Namespaces {

  private Namespaces() {}

  static void read(Scan scan) {
    scan.each(
        "namespaces",
        row -> scan.add(Address.NAMESPACE, row.number("oid"), new Namespace(row.name("name"))));
  }
}

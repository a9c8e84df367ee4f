package dev.pgwright.catalog;

import dev.pgwright.model.Extension;
import dev.pgwright.model.ObjectId;
import java.sql.SQLException;

/// `pg_extension` without `plpgsql`, which every database has, and what extensions own.
final class Extensions {

  private Extensions() {}

  static void read(Scan scan) {
    scan.each("extensions", row -> scan.add(Address.EXTENSION, row.number("oid"), extension(row)));
    scan.each(
        "extension_members",
        row -> {
          ObjectId extension =
              scan.addresses().find(Address.of(Address.EXTENSION, row.number("extension")));
          if (extension != null) {
            scan.addresses()
                .addMember(Address.of(row.number("classid"), row.number("objid")), extension);
          }
        });
  }

  private static Extension extension(Row row) throws SQLException {
    return new Extension(
        row.name("name"), row.name("schema"), row.text("version"), row.optional("stated"));
  }
}

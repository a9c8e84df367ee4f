package dev.pgwright.catalog;

import dev.pgwright.model.Access;
import dev.pgwright.model.Access.Grant;
import dev.pgwright.model.Access.Owner;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import java.util.ArrayList;
import java.util.Comparator;

/// Owners and access control lists of everything that is read.
final class AccessRights {

  private AccessRights() {}

  /// Comes after everything that makes addresses known.
  static Access read(Scan scan) {
    var owners = new ArrayList<Owner>();
    scan.each(
        "owners",
        row -> {
          ObjectId id =
              scan.addresses().name(Address.of(row.number("class_oid"), row.number("object_oid")));
          if (id != null) {
            owners.add(new Owner(id, row.name("role")));
          }
        });
    var grants = new ArrayList<Grant>();
    scan.each(
        "grants",
        row -> {
          ObjectId id =
              scan.addresses()
                  .name(
                      new Address(
                          row.number("class_oid"), row.number("object_oid"), row.count("part")));
          if (id != null) {
            grants.add(
                new Grant(
                    id,
                    row.text("grantee"),
                    row.text("privilege"),
                    row.flag("grantable"),
                    row.flag("revoked")));
          }
        });
    var roles = new ArrayList<Name>();
    scan.each("roles", row -> roles.add(row.name("name")));
    owners.sort(Comparator.comparing(Owner::object));
    grants.sort(
        Comparator.comparing(Grant::object)
            .thenComparing(Grant::grantee)
            .thenComparing(Grant::privilege)
            .thenComparing(Grant::grantable));
    return new Access(owners, grants, roles, false, false);
  }
}

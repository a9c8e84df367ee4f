package dev.pgwright.catalog;

import dev.pgwright.model.Schema.Unhandled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a database holds and the model does not.
final class UnhandledObjects {

  private static final Comparator<Unhandled> ORDER =
      Comparator.comparing(Unhandled::kind).thenComparing(Unhandled::name);

  private UnhandledObjects() {}

  /// Comes after everything that makes addresses known: what is found and not known then is listed.
  ///
  /// @param commented parts of modelled objects with a comment the model has no place for
  /// @return ordered, without duplicates
  static List<Unhandled> read(Scan scan, List<Address> commented) {
    var unknown = new ArrayList<Found>();
    scan.each(
        "made_by_users",
        row -> {
          var address = Address.of(row.number("class_oid"), row.number("object_oid"));
          if (!scan.addresses().known(address)) {
            unknown.add(new Found(address, row.optional("kind"), false));
          }
        });
    commented.forEach(address -> unknown.add(new Found(address, null, true)));
    var listed = new TreeSet<Unhandled>(ORDER);
    identify(scan, unknown, listed);
    scan.each(
        "unhandled_properties",
        row -> {
          if (scan.addresses()
              .known(Address.of(row.number("about_class"), row.number("about_oid")))) {
            listed.add(new Unhandled(row.text("kind"), row.text("identity")));
          }
        });
    return List.copyOf(listed);
  }

  private static void identify(Scan scan, List<Found> unknown, SortedSet<Unhandled> listed) {
    if (unknown.isEmpty()) {
      return;
    }
    List<Address> addresses = unknown.stream().map(Found::address).toList();
    scan.each(
        "identities",
        List.of(
            addresses.stream().map(Address::table).toList(),
            addresses.stream().map(Address::oid).toList(),
            addresses.stream().map(it -> (long) it.part()).toList()),
        row ->
            listed.add(
                unknown.get(row.count("position") - 1).as(row.text("type"), row.text("identity"))));
  }

  /// @param kind where it is more exact than the server's word; null otherwise
  /// @param comment whether only a comment on it is unknown
  private record Found(Address address, @Nullable String kind, boolean comment) {

    Unhandled as(String type, String identity) {
      return comment
          ? new Unhandled("comment", type + " " + identity)
          : new Unhandled(kind == null ? type : kind, identity);
    }
  }
}

package dev.pgwright.catalog;

import dev.pgwright.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// `pg_description`, without the comments that a fresh database or an extension comes with.
///
/// @param texts by what `COMMENT ON` calls the object
/// @param elsewhere where else there are comments on parts of modelled objects, for example on the
///   row type of a table
record Comments(SequencedMap<ObjectId, String> texts, List<Address> elsewhere) {

  /// Comes after everything that makes addresses known.
  static Comments read(Scan scan) {
    var texts = new TreeMap<ObjectId, String>();
    var elsewhere = new ArrayList<Address>();
    scan.each(
        "comments",
        row -> {
          var address =
              new Address(row.number("class_oid"), row.number("object_oid"), row.count("part"));
          ObjectId name = scan.addresses().name(address);
          if (row.flag("by_default")) {
            return;
          }
          if (name != null) {
            texts.put(name, row.text("description"));
          } else if (scan.addresses().known(address.whole())) {
            elsewhere.add(address);
          }
        });
    return new Comments(texts, List.copyOf(elsewhere));
  }
}

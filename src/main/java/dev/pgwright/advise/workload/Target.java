package dev.pgwright.advise.workload;

import dev.pgwright.model.Column;
import dev.pgwright.model.QualifiedName;
import java.util.List;

/// A column that a parameter is compared with.
///
/// @param plain whether it is the column itself that is compared
record Target(QualifiedName table, Column column, boolean plain) {
  boolean number() {
    String type = column.type();
    return type.startsWith("numeric")
        || List.of("integer", "bigint", "smallint", "real", "double precision", "money")
            .contains(type);
  }

  boolean time() {
    return column.type().startsWith("timestamp") || column.type().equals("date");
  }
}

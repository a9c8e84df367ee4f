package dev.pgwright.advise.workload;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a parameter stands.
///
/// @param target null where no column is compared
record Place(@Nullable Target target, Kind kind, int nth, String fixed) {

  /// How a value is compared.
  enum Kind {
    EQUAL,
    LOW,
    HIGH,
    LIST,
    LIKE,
    OTHER,
    CAST,
    FIXED
  }

  static final Place NUMBER = new Place(null, Kind.FIXED, 0, "1");
  static final Place ZERO = new Place(null, Kind.FIXED, 0, "0");
  static final Place TEXT = new Place(null, Kind.FIXED, 0, "'a'");
  static final Place UNIT = new Place(null, Kind.FIXED, 0, "'day'");
  static final Place FORMAT = new Place(null, Kind.FIXED, 0, "'YYYY-MM-DD'");

  Place(Target target, Kind kind, int nth) {
    this(target, kind, nth, "");
  }

  static Place cast(String type) {
    return new Place(null, Kind.CAST, 0, type.toLowerCase(Locale.ROOT));
  }
}
